import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type CountyId, isId, type OrgId } from '@shared/ids'
import type { HouseEvent, TripEvent } from '../events/event'
import type { Fact } from '../events/fact'
import { retentionOf } from '@shared/privacy/retention'
import { answeringFor, type OrgTree } from '@shared/org/tree'
import { getInflow } from '../inflow/door'
import { getMember } from '../member/door'
import { readCountyWithTree } from '../org/door'
import { getTrip } from '../trip/door'
import { type Part, part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { noticeIdOf } from './notice-id'
import { endOf, NoticeEntity } from './notice.entity'
import { leftOut, stillTold } from './still-told'
import { markPart, tellingParts } from './telling-parts'
import type { Above } from './whom-to-tell'

async function parentOf(countyId: CountyId | undefined, orgId: OrgId | undefined) {
  if (!countyId || !orgId) return undefined
  const { county, tree } = await readCountyWithTree(countyId)
  const parentId = tree.get(orgId)?.parentId
  return parentId && { orgId: parentId, isCounty: parentId === county.rootOrgId }
}

async function aboveOf(event: TripEvent): Promise<Above> {
  if (event.type !== 'trip.fell_due') return {}
  const [origin, host] = await Promise.all([
    parentOf(event.countyId, event.originOrgId),
    parentOf(event.hostCountyId, event.hostOrgId),
  ])
  return {
    ...(origin && { origin: origin.orgId, originIsCounty: origin.isCounty }),
    ...(host && { host: host.orgId }),
  }
}

/** One that was merged or closed is told nothing any longer; the other, or the one above, is. */
async function orgNow<T extends OrgId | undefined>(countyId: CountyId, orgId: T): Promise<T | OrgId> {
  return orgId && (answeringFor((await readCountyWithTree(countyId)).tree, orgId) ?? orgId)
}

async function afterMerges(event: TripEvent): Promise<TripEvent> {
  const [originOrgId, placedInOrgId] = await Promise.all([
    orgNow(event.countyId, event.originOrgId),
    event.hostCountyId && orgNow(event.hostCountyId, event.placedInOrgId),
  ])
  return { ...event, originOrgId, ...(placedInOrgId && { placedInOrgId }) }
}

async function partsOfTrip(event: TripEvent): Promise<Part[]> {
  const [trip, above, now, isLeftOut, { county }] = await Promise.all([
    getTrip(event.tripId),
    aboveOf(event),
    afterMerges(event),
    leftOut(event),
    readCountyWithTree(event.countyId),
  ])
  const { noticeDays: keepDays } = retentionOf(county)
  return trip ? tellingParts(now, trip, above, { isLeftOut, keepDays }) : []
}

const recipientNow = (recipient: Fact['tell'][number]['recipient'], tree: OrgTree) =>
  isId('org', recipient) ? (answeringFor(tree, recipient) ?? recipient) : recipient

/** The lines that a fact asks for, with the names as they are now. */
async function partsOfFact(fact: Fact): Promise<Part[]> {
  const { eventId, at, memberId, inflowId, orgId, countyId } = fact
  if (fact.tell.length === 0) return []
  const [member, inflow, home, tell] = await Promise.all([
    memberId && getMember(memberId),
    inflowId && getInflow(inflowId),
    readCountyWithTree(countyId),
    stillTold(fact.tell),
  ])
  const org = orgId && home.tree.get(orgId)?.name
  const params = {
    ...(member && { name: member.name }),
    ...(inflow && { name: inflow.name, ...(inflow.station && { station: inflow.station.name }) }),
    ...(org !== undefined && { org }),
  }
  const told = new Map(tell.map(({ recipient, code }) => [recipientNow(recipient, home.tree), code]))
  const notices = [...told].map(([recipient, code]) =>
    NoticeEntity.build(PutTransaction).item({
      ...{ recipientId: recipient, noticeId: noticeIdOf(eventId, recipient, at) },
      ...{ code, params, at, read: false, schema: 1, ttl: endOf(at, retentionOf(home.county).noticeDays) },
      ...(inflow && { inflowId: inflow.inflowId }),
    }),
  )
  return [markPart(eventId), ...notices.map((notice) => part(notice))]
}

/** The inbox's consumer: an event in, rows in the inboxes out. May be given the same event any number of times. */
export async function tellOf(event: HouseEvent): Promise<void> {
  const parts = await ('tripId' in event ? partsOfTrip(event) : partsOfFact(event))
  if (parts.length > 0) await untilSaved(() => transact(parts))
}
