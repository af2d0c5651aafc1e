import { delegationOf } from '@shared/access/person'
import { changeTrip } from '@shared/trip/contract'
import type { TripEventType } from '@shared/trip/schema'
import { change, type ChangeOfPlan } from '@shared/trip/while-away'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { changeOf, contextOf, sideOf } from './change'
import { checkFiling } from './check-filing'
import { getTrip } from './trip.store'
import { sightsOf, subjectOf } from './views'

const eventTypes: Record<ChangeOfPlan, TripEventType> = {
  changed: 'trip.changed',
  postponed: 'trip.postponed',
  extended: 'trip.extended',
  moved_on: 'trip.moved_on',
}

/** The member, or who acts for them, tells that something is different from what was filed. */
export const handler = handle(changeTrip, async (request) => {
  const { params, body, county, now, newId, as, tree, authorise, refuse } = request
  const receipt = await command(changeTrip, request, async () => {
    const trip = await getTrip(params.tripId)
    if (!trip || !county) return refuse('NOT_FOUND')
    authorise(subjectOf(trip))
    const filing = await checkFiling(body, county, trip.tripId, trip, sightsOf(trip, request))
    const { trip: after, plan } = change(trip, filing, contextOf(now, county))
    return changeOf(trip, after, eventTypes[plan], {
      ...{ side: sideOf(trip, as, tree), eventId: newId('event'), now },
      delegate: delegationOf(as)?.relation,
    })
  })
  return { status: 200, body: receipt }
})
