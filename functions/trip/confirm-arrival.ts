import { confirmArrival } from '@shared/trip/contract'
import { arrive } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(confirmArrival, 'trip.checked_in', (trip, { body }, context) =>
  arrive(trip, body?.how ?? 'seen_by_host', context),
)
