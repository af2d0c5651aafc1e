import { listExpectedTrips } from '@shared/trip/contract'
import { handle } from '../http/handle'
import { listExpected } from './trip.store'
import { viewCards } from './views'

/** Those who are to come to the caller's station, and those who have come and aren't placed yet. */
export const handler = handle(listExpectedTrips, async ({ query, person, as, tree, authorise }) => {
  authorise({ kind: 'station', stationId: query.stationId })
  return {
    status: 200,
    body: viewCards(await listExpected(query.stationId, query.cursor), { person, as, tree }),
  }
})
