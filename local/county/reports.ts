import { withHome } from '@shared/community-report/homes'
import { confirm, file } from '@shared/community-report/rules'
import type { Offer } from '@shared/community-report/schema'
import { dayOf, type Instant } from '@shared/time'
import { saveHomesPart } from '../../functions/community/homes.store'
import { reported } from '../../functions/community-report/reported'
import { markPart } from '../../functions/notice/telling-parts'
import type { Part } from '../../functions/writes/part'
import { daysAgo } from './days-ago'
import { placeIdsOf } from './places'
import type { CountyPlan } from './plan'
import type { Seals } from './seals'
import type { Source } from './source'

interface ReportStory {
  who: string
  offer: Offer
  /** Days ago. */
  filed: number
  /** In which group; absent: it waits to be confirmed. */
  group?: string
}

/** Where all of them live, and who answers for it. */
const compound = '柳岸社区 柳岸花园'
const community = '柳岸社区'
const introduction = {
  text: '柳岸社区党委，办公室在社区服务站二楼，有事随时来。',
  phone: '0999-7000003',
}

const stories: readonly ReportStory[] = [
  {
    ...{ who: 'zhuo-zhigang', filed: 60, group: '便民服务组' },
    offer: {
      ...{ skills: ['repair'], speciality: '水电维修，会教老人用手机', takes: ['care', 'safety'] },
      freeAt: ['weekend_day', 'weekday_evening'],
    },
  },
  {
    ...{ who: 'bai-changlin', filed: 9, group: '平安巡逻组' },
    offer: { skills: ['other'], takes: ['safety', 'environment'], freeAt: ['weekday_day'] },
  },
  {
    ...{ who: 'ruan-wenbo', filed: 40, group: '便民服务组' },
    offer: {
      ...{ skills: ['culture'], speciality: '理发，二胡', takes: ['professional', 'safety'] },
      freeAt: ['weekend_day'],
    },
  },
  {
    ...{ who: 'jiang-yifan', filed: 1 },
    offer: {
      ...{ skills: ['law'], speciality: '法律咨询', takes: ['professional'] },
      freeAt: ['weekend_evening'],
    },
  },
]

/** Who has reported to the compound where they live: all confirmed but the last, who waits. */
export async function reportParts(
  plan: CountyPlan,
  { source, now, seals }: { source: Source; now: Instant; seals: Seals },
): Promise<Part[]> {
  const { countyId } = plan.county
  if (countyId !== source.id('county', 'yunling')) return []
  const placeOf = placeIdsOf('yunling', source)
  const orgId = plan.places.find(({ placeId }) => placeId === placeOf(community))?.orgId
  const parts: Part[] = []
  for (const { who, offer, filed, group } of stories) {
    const member = plan.members.find(({ memberId }) => memberId === source.id('member', who))
    if (!member || !orgId) throw new Error(`${who} isn't in the story`)
    const { memberId, name } = member
    const [placeId, inServiceId] = [placeOf(compound), source.id('inService', who)]
    const phone = await seals.phone(member.phone, inServiceId)
    const row = { inServiceId, countyId, placeId, name, memberId, version: 0, phone }
    const filedAt = daysAgo(dayOf(now), filed, '12:40')
    const first = file(row, offer, filedAt)
    const eventId = source.id('event', `${inServiceId} filed`)
    const step = { type: 'communityReport.filed', orgId, eventId, now: filedAt } as const
    const home = saveHomesPart(undefined, withHome(undefined, memberId, { placeId, inServiceId }))
    parts.push(...reported(undefined, first, step).parts, home, markPart(eventId))
    if (group === undefined) continue
    const at = daysAgo(dayOf(now), filed - 1, '9:15')
    const confirmed = source.id('event', `${inServiceId} confirmed`)
    const after = confirm(first, { introduction, group }, at)
    const then = { type: 'communityReport.confirmed', orgId, eventId: confirmed, now: at } as const
    parts.push(...reported(first, after, then).parts, markPart(confirmed))
  }
  return parts
}
