import { actsOfService } from '@shared/post/acts'
import { postKindOf } from '@shared/post/kinds'
import { settle, signUp, withShift } from '@shared/post/rules'
import { defaultPostSettings } from '@shared/post/settings'
import type { Agenda, Shift } from '@shared/post/shift'
import { type UnitLine, unitPeriodOf } from '@shared/post/unit-hours'
import { afterServing } from '@shared/post/unit-rules'
import type { ConfirmedAct } from '@shared/points/schema'
import type { MemberId } from '@shared/ids'
import { type Day, dayOf, type Instant } from '@shared/time'
import { markPart } from '../../functions/notice/telling-parts'
import { saveAgendaPart } from '../../functions/post/agenda.store'
import { postFactPart } from '../../functions/post/post-fact'
import { newShiftPart } from '../../functions/post/shift.store'
import { saveSignUpPart } from '../../functions/post/sign-up.store'
import { saveLinePart } from '../../functions/post/unit-line.store'
import type { Part } from '../../functions/writes/part'
import { daysAgo } from './days-ago'
import { placeIdsOf } from './places'
import { type Confirmed, pointsParts } from './points'
import type { CountyPlan } from './plan'
import type { Source } from './source'

/** A shift of 柳岸社区; days are counted from today, those that lie behind are negative. */
interface ShiftStory {
  kind: string
  name?: string
  note: string
  meetAt: string
  /** Absent: a standing post. */
  times?: [day: number, from: string, to: string]
  slots: number
  /** Who has signed up, in that order: those beyond the slots wait. */
  by: readonly string[]
  /** How long each served, and how many days ago. */
  served?: [days: number, minutes: number]
}

const community = '柳岸社区'
/** Offered, and signed up for: so many days ago. */
const [offered, signed] = [8, 7]

/** Who has opted in to points, before any of it. */
const takesPart = 'zhuo-zhigang'

const stories: readonly ShiftStory[] = [
  {
    ...{ kind: 'patrol', name: '夜间巡逻', meetAt: '柳岸花园南门', note: '两人一组，马甲和手电在门卫处领' },
    ...{ times: [2, '19:00', '21:00'], slots: 2, by: ['zhuo-zhigang', 'ruan-wenbo', 'bai-changlin'] },
  },
  {
    ...{ kind: 'waste_sorting', meetAt: '水泥厂家属院西楼前', note: '帮老人认一认哪个桶放什么' },
    ...{ times: [4, '8:30', '10:30'], slots: 4, by: ['bai-changlin'] },
  },
  {
    ...{ kind: 'elder_errands', meetAt: '社区服务站', note: '替出门不方便的老人取药、买菜' },
    ...{ slots: 5, by: ['zhuo-zhigang'], served: [3, 90] },
  },
  {
    ...{ kind: 'clean_up', meetAt: '社区服务站', note: '清一清楼前的落叶，工具都有' },
    ...{ times: [-3, '9:00', '11:00'], slots: 3, by: ['ruan-wenbo', 'zhuo-zhigang'], served: [2, 120] },
  },
]

/** The service posts of the home county's community: one shift full with a line, one open, one standing, one over. */
export function postParts(plan: CountyPlan, { source, now }: { source: Source; now: Instant }): Part[] {
  const { countyId } = plan.county
  if (countyId !== source.id('county', 'yunling')) return []
  const place = plan.places.find(({ placeId }) => placeId === placeIdsOf('yunling', source)(community))
  const org = plan.orgs.find(({ orgId }) => orgId === place?.orgId)
  if (!place || !org) throw new Error(`nobody answers for ${community}`)
  const agendas = new Map<MemberId, Agenda>()
  const confirmed: Confirmed[] = []
  const lines = new Map<string, UnitLine>()
  const today = dayOf(now)
  const where = { countyId, placeId: place.placeId, place: place.name, orgName: org.name, orgId: org.orgId }
  const parts = stories.flatMap((story) =>
    shiftParts(story, where, { agendas, confirmed, lines, source, today }),
  )
  return [
    ...parts,
    ...[...agendas.values()].map((one) => saveAgendaPart(undefined, one)),
    ...[...lines.values()].map((one) => saveLinePart(undefined, one)),
    ...pointsParts(source.id('member', takesPart), daysAgo(today, offered, '9:00'), confirmed),
  ]
}

type Where = Pick<Shift, 'countyId' | 'placeId' | 'place' | 'orgName'> & {
  orgId: CountyPlan['orgs'][0]['orgId']
}

/** What the stories share. */
interface Lived {
  agendas: Map<MemberId, Agenda>
  confirmed: Confirmed[]
  /** What their units will be told of it, one line of each member and period. */
  lines: Map<string, UnitLine>
  source: Source
  today: Day
}

function shiftParts(
  { kind, name, note, meetAt, times, slots, by, served }: ShiftStory,
  { orgId, ...where }: Where,
  { agendas, confirmed, lines, source, today }: Lived,
): Part[] {
  const known = postKindOf(kind)
  if (!known) throw new Error(`no post ${kind}`)
  const startsAt = times && daysAgo(today, -times[0], times[1])
  const endsAt = times && daysAgo(today, -times[0], times[2])
  const fixed = {
    ...{ ...where, note, meetAt, slots, kind, class: known.class, name: name ?? known.name },
    ...{ shiftId: source.id('shift', kind), postId: source.id('post', kind) },
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
  }
  const seats = { taken: Math.min(by.length, slots), waiting: Math.max(0, by.length - slots) }
  let shift: Shift = { ...fixed, state: 'open', taken: 0, waiting: 0, version: 1 }
  const fact = (
    type: 'post.offered' | 'post.signed_up' | 'post.settled',
    at: Instant,
    who: { memberId?: MemberId; to?: string; acts?: ConfirmedAct[] } = {},
  ) => {
    const eventId = source.id('event', `${shift.shiftId} ${type} ${who.memberId ?? ''}`)
    return [postFactPart(shift, { type, eventId, now: at, orgId, ...who }), markPart(eventId)]
  }
  const parts = [newShiftPart(fixed, seats), ...fact('post.offered', daysAgo(today, offered, '10:00'))]
  by.forEach((who, i) => {
    const memberId = source.id('member', who)
    const at = daysAgo(today, signed, `20:${String(10 + i)}`)
    let row = signUp(shift, undefined, { memberId, now: at })
    parts.push(...fact('post.signed_up', at, { memberId, to: row.state }))
    shift = row.state === 'signed' ? { ...shift, taken: i + 1 } : { ...shift, waiting: shift.waiting + 1 }
    agendas.set(memberId, { ...withShift(agendas.get(memberId), memberId, shift, at), memberId })
    if (served) {
      const [days, minutes] = served
      const settledAt = daysAgo(today, days, '17:00')
      const before = row
      row = settle(shift, row, { came: true, minutes, on: dayOf(settledAt) }, settledAt)
      const period = unitPeriodOf(dayOf(settledAt), defaultPostSettings.unitSheet.every)
      const line = afterServing(undefined, { memberId, countyId: where.countyId, period }, today)
      if (line) lines.set(`${memberId}#${period}`, line)
      const acts = actsOfService(before, row)
      confirmed.push(...acts.map((act) => ({ act, at: settledAt })))
      parts.push(...fact('post.settled', settledAt, { memberId, to: row.state, acts }))
    }
    parts.push(saveSignUpPart(undefined, row))
  })
  return parts
}
