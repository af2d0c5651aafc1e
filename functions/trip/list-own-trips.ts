import { listOwnTrips } from '@shared/trip/contract'
import { handle } from '../http/handle'
import { listOwn } from './trip.store'
import { viewCards } from './views'

export const handler = handle(listOwnTrips, async ({ query, person, authorise, refuse }) => {
  const { memberId } = person.member ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  return { status: 200, body: viewCards(await listOwn(memberId, query.cursor)) }
})
