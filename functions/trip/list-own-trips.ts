import { delegationOf, memberActedFor } from '@shared/access/person'
import { listOwnTrips } from '@shared/trip/contract'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { listOwn } from './trip.store'
import { underTermsOf } from './under-terms-now'
import { viewCards } from './views'

export const handler = handle(listOwnTrips, async ({ query, person, as, tree, authorise, refuse }) => {
  const memberId = memberActedFor(person, as) ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const { trips, ...page } = await listOwn(memberId, query.cursor)
  // The member sees all of it either way.
  const member = delegationOf(as) && (await getMember(memberId))
  const shown = member ? trips.map((trip) => underTermsOf(trip, member)) : trips
  return { status: 200, body: viewCards({ ...page, trips: shown }, { person, as, tree }) }
})
