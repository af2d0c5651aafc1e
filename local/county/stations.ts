import type { StationSpec } from './station-spec'

const station = (
  key: string,
  name: string,
  regionCode: string,
  address: string,
  phone: number,
): StationSpec => ({
  ...{ key, org: key, name, regionCode, address, phone },
})

/** Where the home county's stations are to be found: the picker of places knows real counties only. */
export const homeRegion = '231102'

export const yunlingStations = [
  station('liuan', '柳岸驿站', homeRegion, '雁回镇柳岸路 8 号柳岸社区党群服务中心', 61),
  station('songtao', '松涛驿站', homeRegion, '雁回镇松涛巷 21 号松涛社区党群服务中心', 62),
  station('beitan', '北滩驿站', homeRegion, '迎晖街道北滩路 3 号北滩社区党群服务中心', 63),
]

export const lanyuStations = [
  {
    ...station('yefeng', '椰风驿站', '460203', '银鸥街道椰风路 16 号椰风社区党群服务中心', 71),
    position: { latitude: 18.2528, longitude: 109.5121 },
  },
  station('dongan', '东岸驿站', '460204', '银鸥街道东岸路 2 号东岸社区党群服务中心', 72),
  station('bailu', '白鹭驿站', '460202', '银鸥街道白鹭路 35 号白鹭社区党群服务中心', 73),
]

export const practiceStations = [
  station('practice-community', '演练驿站', '460203', '演练街 1 号演练社区党群服务中心', 81),
]
