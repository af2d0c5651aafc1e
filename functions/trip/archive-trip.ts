import { archiveTrip } from '@shared/trip/contract'
import { archive } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(archiveTrip, 'trip.archived', (trip, _request, context) =>
  archive(trip, context),
)
