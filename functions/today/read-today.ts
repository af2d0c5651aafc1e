import { can } from '@shared/access/can'
import { type ActingAs, grantOf, memberActedFor, type Person } from '@shared/access/person'
import type { OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { readToday } from '@shared/today/contract'
import { isOpen, type Trip } from '@shared/trip/trip'
import { standsInFor } from '../grant/door'
import { handle } from '../http/handle'
import { inboxOf, listInbox } from '../notice/door'
import { byUrgency, listExpected, listOwn, listWaiting, listWaitingOf, viewCard } from '../trip/door'

/** As many as a page shows before somebody opens the whole list. */
const few = 20

/** Of more organisations without anybody the trips are found in the lists of each. */
const mostVacant = 10

const tripsOf = async (list: Promise<{ trips: Trip[] }>) => (await list).trips

async function waitingFor(person: Person, as: ActingAs, tree: OrgTree): Promise<Trip[]> {
  const grant = grantOf(as)
  if (grant?.stationId) return tripsOf(listWaiting(grant.stationId, undefined, few))
  if (grant) {
    const works = can(person, as, 'trip.listWaiting', { kind: 'org', orgId: grant.orgId }, tree)
    return works ? tripsOf(listWaitingOf(grant.orgId, tree, undefined, few)) : []
  }
  const memberId = memberActedFor(person, as)
  const reads = memberId && can(person, as, 'trip.listOwn', { kind: 'member', memberId }, tree)
  return reads ? (await tripsOf(listOwn(memberId, undefined, 3))).filter(isOpen) : []
}

/** What waits for those in which nobody works, so that nothing waits for nobody. */
async function waitingForNobody(vacant: readonly OrgId[], tree: OrgTree): Promise<Trip[]> {
  const lists = vacant
    .slice(0, mostVacant)
    .map((orgId) => tripsOf(listWaitingOf(orgId, tree, undefined, few)))
  return (await Promise.all(lists)).flat()
}

async function expectedBy(as: ActingAs): Promise<Trip[]> {
  const stationId = grantOf(as)?.stationId
  return stationId ? tripsOf(listExpected(stationId, undefined, few)) : []
}

/**
 * All that the page 今日 shows, in one request: at most four queries, side by side, and one more for each
 * organisation in whose place the caller stands.
 */
export const handler = handle(readToday, async ({ person, as, tree, now, authorise }) => {
  authorise({ kind: 'nothing' })
  const inbox = await inboxOf(person, as, tree)
  const readsInbox = inbox && can(person, as, 'inbox.read', inbox.subject, tree)
  const stoodInFor = standsInFor({ person, as, tree, now })
  const [own, expected, vacant, forNobody, { notices }] = await Promise.all([
    waitingFor(person, as, tree),
    expectedBy(as),
    stoodInFor,
    stoodInFor.then((orgs) => waitingForNobody(orgs, tree)),
    readsInbox ? listInbox(inbox.recipient, undefined, 10) : { notices: [] },
  ])
  const waiting = forNobody.length > 0 ? [...own, ...forNobody].sort(byUrgency).slice(0, few) : own
  const view = (trip: Trip) => viewCard(trip, { person, as, tree })
  const isWaiting = (trip: Trip) => waiting.some((one) => one.tripId === trip.tripId)
  return {
    status: 200,
    body: {
      waiting: waiting.map(view),
      expected: expected.filter((trip) => !isWaiting(trip)).map(view),
      ...(vacant.length > 0 && {
        vacant: vacant.map((orgId) => ({ orgId, name: tree.get(orgId)?.name ?? '' })),
      }),
      notices,
    },
  }
})
