import { completeTrip } from '@shared/trip/contract'
import { complete } from '@shared/trip/rules'
import { checkFiling } from './check-filing'
import { tripStep } from './trip-step'
import { sightsOf } from './views'

export const handler = tripStep(completeTrip, 'trip.completed', async (trip, request, context) => {
  const county = request.county ?? request.refuse('NOT_FOUND')
  const filing = await checkFiling(request.body, county, trip.tripId, trip, sightsOf(trip, request))
  return complete(trip, filing, context)
})
