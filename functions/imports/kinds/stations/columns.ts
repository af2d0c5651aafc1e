import { asLine, asPhone } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'

export type StationColumn =
  'name' | 'org' | 'region' | 'address' | 'phone' | 'hours' | 'services' | 'position'

/** What is told of a station: all of it may be seen by everybody who is signed in. */
export const stationColumns: readonly KindColumn<StationColumn>[] = [
  {
    ...{ field: 'name', headers: ['名称', '驿站名称', '驿站', '报到站点', '站点名称', '服务站名称'] },
    ...{ required: true, parse: atMost(40, asLine), hint: '必填' },
  },
  {
    ...{ field: 'org', headers: ['所属组织', '所属党组织', '负责党组织', '管理党组织', '所在党组织'] },
    ...{ required: true, hint: '必填。名字有重复的写成“上级/下级”' },
  },
  {
    ...{ field: 'region', headers: ['区县', '所在区县', '区县代码', '区划代码', '行政区划'] },
    ...{ required: true, hint: '必填。例如 海南省三亚市吉阳区，或者 460203' },
  },
  {
    ...{ field: 'address', headers: ['地址', '详细地址', '驿站地址'], required: true },
    ...{ parse: atMost(100, asLine), hint: '必填' },
  },
  { ...{ field: 'phone', headers: ['电话', '联系电话', '值班电话'] }, parse: asPhone, hint: '座机带区号' },
  {
    ...{ field: 'hours', headers: ['开放时间', '服务时间', '工作时间', '值班时间'] },
    ...{ parse: atMost(60, asLine), hint: '例如 工作日 8:30–12:00、14:00–17:30，周末休息' },
  },
  {
    ...{ field: 'position', headers: ['坐标', '经纬度', '位置坐标'] },
    ...{ parse: atMost(40, asLine), hint: '经度在前，高德或腾讯地图的，例如 109.5121,18.2528' },
  },
  {
    ...{ field: 'services', headers: ['服务', '服务内容', '服务项目', '提供的服务'] },
    ...{ parse: atMost(200, asLine), hint: '几项用顿号隔开，例如 报到、饮水、充电' },
  },
]
