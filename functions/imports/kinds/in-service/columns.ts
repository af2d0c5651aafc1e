import { maskPhone } from '@shared/access/mask'
import { asCode, asLine, asMobile, asName } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'
import { communityColumn, compoundColumn } from '../places/columns'

export type InServiceColumn =
  'name' | 'community' | 'compound' | 'phone' | 'unit' | 'speciality' | 'posts' | 'freeTimes' | 'memberNo'

/** In-service members who have reported to where they live: docs/rules.md#in-service-members. */
export const inServiceColumns: readonly KindColumn<InServiceColumn>[] = [
  {
    ...{ field: 'name', headers: ['姓名', '党员姓名', '名字'], required: true },
    ...{ parse: atMost(30, asName), hint: '必填' },
  },
  communityColumn,
  compoundColumn,
  {
    ...{ field: 'phone', headers: ['手机号', '联系电话', '手机号码', '联系方式', '电话'] },
    ...{ parse: asMobile, hint: '11 位手机号', mask: maskPhone },
  },
  {
    ...{ field: 'unit', headers: ['工作单位', '单位', '所在单位', '工作单位及职务'] },
    ...{ parse: atMost(60, asLine), hint: '现在的单位' },
  },
  {
    ...{ field: 'speciality', headers: ['特长', '专长', '个人特长', '服务特长'] },
    ...{ parse: atMost(60, asLine), hint: '例如 电工、会量血压' },
  },
  {
    ...{ field: 'posts', headers: ['意向岗位', '认领岗位', '服务岗位', '岗位'] },
    ...{ parse: atMost(100, asLine), hint: '几个用顿号隔开' },
  },
  {
    ...{ field: 'freeTimes', headers: ['空闲时间', '服务时间', '可服务时间'] },
    ...{ parse: atMost(60, asLine), hint: '例如 周末上午' },
  },
  {
    ...{ field: 'memberNo', headers: ['党员编号', '编号'] },
    ...{ parse: atMost(32, asCode), hint: '本县名册里的，没有就空着' },
  },
]
