import { manageTripAtOrigin } from '@shared/trip/contract'
import { manageAtOrigin } from '@shared/trip/rules'
import { tripStep } from './trip-step'

export const handler = tripStep(manageTripAtOrigin, 'trip.managed_at_origin', (trip, { body }, context) =>
  manageAtOrigin(trip, context, body?.moves),
)
