import { listWaitingTrips } from '@shared/trip/contract'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { listWaitingOf } from './waiting-of'
import { viewCards } from './views'

/** What waits for the organisation that the caller acts for, or stands in for; the most urgent first. */
export const handler = handle(listWaitingTrips, async ({ query, person, as, tree, now, authorise }) => {
  authorise(await orgSubject(query.orgId, { person, as, tree, now }))
  return {
    status: 200,
    body: viewCards(await listWaitingOf(query.orgId, tree, query.cursor), { person, as, tree }),
  }
})
