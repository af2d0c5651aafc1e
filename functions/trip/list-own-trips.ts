import { memberActedFor } from '@shared/access/person'
import { listOwnTrips } from '@shared/trip/contract'
import { handle } from '../http/handle'
import { listOwn } from './trip.store'
import { viewCards } from './views'

export const handler = handle(listOwnTrips, async ({ query, person, as, tree, authorise, refuse }) => {
  const memberId = memberActedFor(person, as) ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  return { status: 200, body: viewCards(await listOwn(memberId, query.cursor), { person, as, tree }) }
})
