import { withdrawTrip } from '@shared/trip/contract'
import { withdraw } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(withdrawTrip, 'trip.withdrawn', (trip, _request, context) =>
  withdraw(trip, context),
)
