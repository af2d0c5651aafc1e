import { registerTrip } from '@shared/trip/contract'
import { register } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(registerTrip, 'trip.registered', (trip, _request, context) =>
  register(trip, context),
)
