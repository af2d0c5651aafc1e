import { completeTrip } from '@shared/trip/contract'
import { complete } from '@shared/trip/rules'
import { checkFiling } from './check-filing'
import { tripStep } from './trip-step'

export const handler = tripStep(completeTrip, 'trip.completed', async (trip, request, context) => {
  const county = request.county ?? request.refuse('NOT_FOUND')
  return complete(trip, await checkFiling(request.body, county, trip.tripId, trip), context)
})
