import { listWaitingTrips } from '@shared/trip/contract'
import { handle } from '../http/handle'
import { listWaiting } from './trip.store'
import { viewCards } from './views'

/** What waits for the organisation that the caller acts for, the most urgent first. */
export const handler = handle(listWaitingTrips, async ({ query, person, as, tree, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  return { status: 200, body: viewCards(await listWaiting(query.orgId, query.cursor), { person, as, tree }) }
})
