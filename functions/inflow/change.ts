import { type ActingAs, grantOf } from '@shared/access/person'
import type { InflowSubject } from '@shared/access/subject'
import type { County } from '@shared/county/county'
import type { EventId, OrgId, StationId } from '@shared/ids'
import type { InflowMember } from '@shared/inflow/inflow'
import type { InflowContext } from '@shared/inflow/rules'
import type { InflowEventType, inflowSides } from '@shared/inflow/schema'
import { actorOf } from '@shared/org/parts'
import type { OrgTree } from '@shared/org/tree'
import type { Receipt } from '@shared/receipt'
import type { Instant } from '@shared/time'
import { addWorkingDays } from '../calendar/working-days'
import { eventPart } from '../events/event.entity'
import type { Decision } from '../http/command'
import type { Part } from '../writes/part'
import { saveInflowPart } from './inflow.store'
import { whomToTell } from './whom-to-tell'

/** What the rules are told of the world. */
export const contextOf = (now: Instant, { limits }: County): InflowContext => ({
  now,
  limits,
  addWorkingDays,
})

/** One of the ledger as `can()` knows it. */
export const subjectOf = ({ inflowId, orgId, station }: InflowMember): InflowSubject => ({
  ...{ kind: 'inflow', inflowId, orgId },
  ...(station && { stationId: station.stationId }),
})

export const sideOf = (as: ActingAs): 'self' | 'host' => (grantOf(as) ? 'host' : 'self')

/** Where whoever acts under a role works: the station, or the organisation. */
export function doneAt(as: ActingAs): { doneAt?: StationId | OrgId } {
  const grant = grantOf(as)
  return grant ? { doneAt: grant.stationId ?? grant.orgId } : {}
}

/** Who changes it, and when. */
export interface By {
  side: (typeof inflowSides)[number]
  /** Absent: the person, or the system. */
  doneAt?: StationId | OrgId
  eventId: EventId
  now: Instant
  tree: OrgTree
}

/** What a change leaves behind: ids and codes, and whom to tell. */
export function factOf(
  before: InflowMember | undefined,
  after: InflowMember,
  type: InflowEventType,
  { side, doneAt, eventId, now, tree }: By,
): Part {
  const { countyId, inflowId, orgId, state } = after
  // What a group is to know its branch is told, and above that whoever is above the branch.
  const toActor = <T extends InflowMember | undefined>(one: T): T =>
    one && { ...one, orgId: actorOf(tree, one.orgId) }
  const above = tree.get(actorOf(tree, orgId))?.parentId
  return eventPart({
    ...{ eventId, type, countyId, at: now, aggregateId: inflowId, inflowId, orgId, side, to: state },
    ...(before && { from: before.state }),
    tell: whomToTell(toActor(before), toActor(after), type, { side, doneAt, above }),
  })
}

export const receiptOf = ({ inflowId, version, state }: InflowMember, now: Instant): Receipt => ({
  ...{ id: inflowId, version, state, at: now },
})

/** What a change writes and answers. A rule that gave it back as it was changes nothing. */
export function changeOf(before: InflowMember, after: InflowMember, type: InflowEventType, by: By): Decision {
  const receipt = receiptOf(after, by.now)
  if (after === before) return { receipt, parts: [] }
  return { receipt, parts: [saveInflowPart(before, after), factOf(before, after, type, by)] }
}
