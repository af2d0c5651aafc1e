import { type ActingAs, grantOf, memberActedFor, type Person } from '@shared/access/person'
import { readToday } from '@shared/today/contract'
import { isOpen, type Trip } from '@shared/trip/trip'
import { handle } from '../http/handle'
import { inboxOf, listInbox } from '../notice/door'
import { listExpected, listOwn, listWaiting, viewCard } from '../trip/door'

/** As many as a page shows before somebody opens the whole list. */
const few = 20

const tripsOf = async (list: Promise<{ trips: Trip[] }>) => (await list).trips

async function waitingFor(person: Person, as: ActingAs): Promise<Trip[]> {
  const grant = grantOf(as)
  if (grant) return tripsOf(listWaiting(grant.stationId ?? grant.orgId, undefined, few))
  const memberId = memberActedFor(person, as)
  return memberId ? (await tripsOf(listOwn(memberId, undefined, 3))).filter(isOpen) : []
}

async function expectedBy(as: ActingAs): Promise<Trip[]> {
  const stationId = grantOf(as)?.stationId
  return stationId ? tripsOf(listExpected(stationId, undefined, few)) : []
}

/** All that the page 今日 shows, in one request: at most three queries, side by side. */
export const handler = handle(readToday, async ({ person, as, tree, authorise }) => {
  authorise({ kind: 'nothing' })
  const inbox = inboxOf(person, as)
  const [waiting, expected, { notices }] = await Promise.all([
    waitingFor(person, as),
    expectedBy(as),
    inbox ? listInbox(inbox.recipient, undefined, 10) : { notices: [] },
  ])
  const view = (trip: Trip) => viewCard(trip, { person, as, tree })
  const isWaiting = (trip: Trip) => waiting.some((one) => one.tripId === trip.tripId)
  return {
    status: 200,
    body: {
      waiting: waiting.map(view),
      expected: expected.filter((trip) => !isWaiting(trip)).map(view),
      notices,
    },
  }
})
