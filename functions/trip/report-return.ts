import { reportReturn } from '@shared/trip/contract'
import { reportReturn as report } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(reportReturn, 'trip.return_reported', (trip, _request, context) =>
  report(trip, context),
)
