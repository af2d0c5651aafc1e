import { completeTrip } from '@shared/trip/contract'
import { complete } from '@shared/trip/rules'
import { checkFiling } from './check-filing'
import { tripStep } from './trip-step'

export const handler = tripStep(completeTrip, 'trip.completed', (trip, { body, county, refuse }, context) =>
  complete(trip, checkFiling(body, county ?? refuse('NOT_FOUND')), context),
)
