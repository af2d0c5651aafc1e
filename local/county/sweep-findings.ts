import type { MemberId } from '@shared/ids'
import type { Finding } from '@shared/sweep/rules'
import type { CountyPlan, RosterEntry, TripPlan } from './plan'
import type { Chance } from './source'

/** Members' trips that are under way. */
export const openTripsOf = ({ trips }: CountyPlan): ReadonlyMap<MemberId, TripPlan> =>
  new Map(
    trips
      .filter(({ steps }) => !['archive', 'withdraw'].includes(steps.at(-1)?.does ?? ''))
      .map((trip) => [trip.member.memberId, trip]),
  )

/** What has been found out about those of the story; whom it doesn't name it hasn't come to. */
const story: Record<string, Finding | 'away'> = {
  李梅: 'away',
  张志强: 'away',
  黄凤英: { outcome: 'at_home', how: 'visit', note: '上周刚回来，身体都好' },
  何玉梅: { outcome: 'not_reached', how: 'phone', note: '打了两次没人接，晚上再打' },
  宋春华: {
    ...{ outcome: 'away', how: 'unit', note: '单位说上个月外派了' },
    place: { regionCode: '460203', names: ['海南省', '三亚市', '吉阳区'] },
  },
  陈淑珍: 'away',
  胡德宝: 'away',
}
const untold = ['林秀兰', '王建国', '孙桂兰', '赵玉芬', '刘永和', '杨思远']

/** Away, where their trip leads. */
const awayOn = (trip: TripPlan, how: Finding['how']): Finding => {
  const { regionCode, place } = trip.filing.destination
  return { outcome: 'away', how, place: { regionCode, names: place } }
}

/** What the branch has found out about a member by now; undefined when it hasn't asked yet. */
export function foundOf(
  { name }: RosterEntry,
  trip: TripPlan | undefined,
  chance: Chance,
): Finding | undefined {
  if (untold.includes(name)) return undefined
  const told = story[name]
  if (told === 'away') return trip && awayOn(trip, 'wechat')
  if (told) return told
  if (chance.happens(0.05)) return { outcome: 'not_reached', how: 'phone' }
  if (chance.happens(0.4)) return undefined
  return trip ? awayOn(trip, 'phone') : { outcome: 'at_home', how: 'phone' }
}
