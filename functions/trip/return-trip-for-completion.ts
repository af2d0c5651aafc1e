import { returnTripForCompletion } from '@shared/trip/contract'
import { returnForCompletion } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(
  returnTripForCompletion,
  'trip.returned_for_completion',
  (trip, { body }, context) => returnForCompletion(trip, body.reason, context),
)
