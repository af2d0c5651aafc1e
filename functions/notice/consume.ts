import { isId, type OrgId } from '@shared/ids'
import type { HouseEvent, TripEvent } from '../events/event'
import type { Fact } from '../events/fact'
import { retentionOf } from '@shared/privacy/retention'
import { actorOf } from '@shared/org/parts'
import { answeringFor, type OrgTree } from '@shared/org/tree'
import { getInflow } from '../inflow/door'
import { getMember } from '../member/door'
import { type CountyWithTree, readCountyWithTree } from '../org/door'
import { getTrip } from '../trip/door'
import type { Part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { remindedToday } from './reminded'
import { leftOut, stillTold } from './still-told'
import { markPart, type Row, rowPart, tellingParts } from './telling-parts'
import type { Above } from './whom-to-tell'
import { wishParams } from './wish-params'

/** An event's counties: that of the member, and that of the host. */
interface Counties {
  home: CountyWithTree
  there: CountyWithTree | undefined
}

async function countiesOf({ countyId, hostCountyId }: TripEvent): Promise<Counties> {
  const home = readCountyWithTree(countyId)
  const there = hostCountyId === countyId ? home : hostCountyId && readCountyWithTree(hostCountyId)
  return { home: await home, there: await there }
}

function parentOf(orgId: OrgId | undefined, of: CountyWithTree | undefined) {
  const parentId = orgId && of?.tree.get(orgId)?.parentId
  return parentId && { orgId: parentId, isCounty: parentId === of.county.rootOrgId }
}

function aboveOf(event: TripEvent, { home, there }: Counties): Above {
  const { type, originOrgId, hostOrgId, placedInOrgId } = event
  if (type !== 'trip.fell_due') return {}
  // Once they are placed, it is the branch there that is silent, and not the station.
  const [origin, host] = [parentOf(originOrgId, home), parentOf(placedInOrgId ?? hostOrgId, there)]
  const originName = home.tree.get(originOrgId)?.name
  return {
    ...(originName !== undefined && { originName }),
    ...(origin && { origin: origin.orgId, originIsCounty: origin.isCounty }),
    ...(host && { host: host.orgId }),
  }
}

/**
 * One that was merged or closed is told nothing any longer; the other, or the one above, is. What a group is to know its
 * branch is told: nobody works in a group alone.
 */
const orgNow = (tree: OrgTree, orgId: OrgId): OrgId => {
  const actor = actorOf(tree, orgId)
  return answeringFor(tree, actor) ?? actor
}

function afterMerges(event: TripEvent, { home, there }: Counties): TripEvent {
  const { originOrgId, hostOrgId, placedInOrgId, leftOrgId, ...rest } = event
  const host = hostOrgId && there ? orgNow(there.tree, hostOrgId) : hostOrgId
  const placedIn = placedInOrgId && there ? orgNow(there.tree, placedInOrgId) : placedInOrgId
  const leftIn = [there, home].find((one) => leftOrgId && one?.tree.has(leftOrgId))
  const left = leftOrgId && leftIn ? orgNow(leftIn.tree, leftOrgId) : leftOrgId
  return {
    ...rest,
    originOrgId: orgNow(home.tree, originOrgId),
    ...(host && { hostOrgId: host }),
    ...(placedIn && { placedInOrgId: placedIn }),
    // From one group of a branch to another: they go on being with that branch.
    ...(left && left !== placedIn && { leftOrgId: left }),
  }
}

async function partsOfTrip(event: TripEvent): Promise<Part[]> {
  const [trip, counties, isSilent, isSecond] = await Promise.all([
    getTrip(event.tripId),
    countiesOf(event),
    leftOut(event),
    remindedToday(event, event.memberId),
  ])
  if (!trip) return []
  const now = afterMerges(event, counties)
  const { noticeDays: keepDays } = retentionOf(counties.home.county)
  const isLeftOut = (row: Pick<Row, 'recipient' | 'code'>) => isSilent(row.recipient) || isSecond(row)
  return tellingParts(now, trip, aboveOf(now, counties), { isLeftOut, keepDays })
}

const recipientNow = (recipient: Fact['tell'][number]['recipient'], tree: OrgTree) =>
  isId('org', recipient) ? orgNow(tree, recipient) : recipient

/** What a line is opened with: a wish, or the branch whose people a group would be for. */
function aboutOf({ wishId, type, orgId }: Fact, tree: OrgTree): Row['about'] {
  if (wishId) return { wishId }
  return type === 'group.proposed' && orgId ? { orgId: orgNow(tree, orgId) } : undefined
}

/** The lines that a fact asks for, with the names as they are now. */
async function partsOfFact(fact: Fact): Promise<Part[]> {
  const { eventId, type, memberId, inflowId, orgId, countyId } = fact
  if (fact.tell.length === 0) return []
  const [member, inflow, home, tell, isSecond, ofWish] = await Promise.all([
    memberId && getMember(memberId),
    inflowId && getInflow(inflowId),
    readCountyWithTree(countyId),
    stillTold(fact.tell),
    remindedToday(fact, inflowId ?? memberId),
    wishParams(fact),
  ])
  // Whoever is silent is who works there, and nobody works in a group alone.
  const named = orgId && (type === 'inflow.fell_due' ? actorOf(home.tree, orgId) : orgId)
  const org = named && home.tree.get(named)?.name
  const params = {
    ...(member && { name: member.name }),
    ...(inflow && { name: inflow.name, ...(inflow.station && { station: inflow.station.name }) }),
    ...(org !== undefined && { org }),
    ...(inflow?.state === 'placed' && { deed: '联系' }),
    ...(fact.place !== undefined && { place: fact.place }),
    ...(fact.count !== undefined && { count: fact.count }),
    ...ofWish,
  }
  const keepDays = retentionOf(home.county).noticeDays
  const about = inflow ? { inflowId: inflow.inflowId } : aboutOf(fact, home.tree)
  const told = new Map(
    tell.map(({ recipient, code }) => {
      const now = recipientNow(recipient, home.tree)
      return [now, { recipient: now, code, params, ...(about && { about }) }]
    }),
  )
  const rows = [...told.values()].filter((row) => !isSecond(row))
  return [markPart(eventId), ...rows.map((row) => rowPart(fact, row, { keepDays }))]
}

const partsOf = (event: HouseEvent) => ('tripId' in event ? partsOfTrip(event) : partsOfFact(event))

/** The inbox's consumer: an event in, rows in the inboxes out. May be given the same event any number of times. */
export const tellOf = async (event: HouseEvent): Promise<void> => {
  await untilSaved(async () => {
    const parts = await partsOf(event)
    return parts.length > 0 ? transact(parts) : 'done'
  })
}
