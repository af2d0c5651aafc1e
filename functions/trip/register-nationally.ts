import { registerNationally } from '@shared/trip/contract'
import { registerNationally as register } from '@shared/trip/while-away'
import { tripStep } from './trip-step'

export const handler = tripStep(registerNationally, 'trip.registered_nationally', (trip, { body }, context) =>
  register(trip, body.on, context),
)
