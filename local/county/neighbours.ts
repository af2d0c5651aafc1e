import type { AnchorHousehold } from '@shared/community/schema'
import type { County } from '@shared/county/county'
import type { CountyKey } from './cast'
import { phoneOf } from './phone'
import { placeIdsOf } from './places'
import type { InServiceEntry } from './plan'
import type { Source } from './source'

/** The people of 柳岸社区, in the home county: whom its worker finds there. */
const households = [
  { key: 'chen-laoshi', name: '陈老师家', at: '柳岸社区' },
  { key: 'cement-3', name: '水泥厂家属院东楼中心户', at: '柳岸社区' },
]
interface Neighbour extends Pick<InServiceEntry, 'name' | 'unit' | 'speciality' | 'posts' | 'freeTimes'> {
  key: string
  /** By their key in the cast, when the county's own roster has them. */
  member?: string
  phone: number
  at: string
}
const inService: readonly Neighbour[] = [
  // On the county's own roster.
  {
    ...{ key: 'song-chunhua', member: 'song-chunhua', name: '宋春华', phone: 2134, at: '柳岸社区' },
    ...{ unit: '云岭县第一小学', speciality: '书法', posts: ['青少年教育'], freeTimes: '周六上午' },
  },
  {
    ...{ key: 'mo-yunqing', name: '莫云青', phone: 2141, at: '柳岸社区' },
    ...{ unit: '云岭县中医院', speciality: '推拿', posts: ['健康义诊'], freeTimes: '工作日晚上' },
  },
]

/** Anchor households and in-service members of a county's places; the small demo has some in one community. */
export function neighboursOf(
  key: CountyKey,
  countyId: County['countyId'],
  source: Source,
): { households: AnchorHousehold[]; inService: InServiceEntry[] } {
  if (key !== 'yunling') return { households: [], inService: [] }
  const placeOf = placeIdsOf(key, source)
  return {
    households: households.map(({ key: name, name: called, at }) => ({
      ...{ householdId: source.id('household', name), countyId, version: 1 },
      ...{ placeId: placeOf(at), name: called },
    })),
    inService: inService.map(({ key: who, member, phone, at, ...said }) => ({
      ...{ inServiceId: source.id('inService', who), countyId, version: 1, placeId: placeOf(at) },
      ...{ ...said, phone: phoneOf(phone) },
      ...(member !== undefined && { memberId: source.id('member', member) }),
    })),
  }
}
