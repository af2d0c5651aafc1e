import { confirmArrival } from '@shared/trip/contract'
import { arrive } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(confirmArrival, 'trip.checked_in', (trip, _request, context) =>
  arrive(trip, 'seen_by_host', context),
)
