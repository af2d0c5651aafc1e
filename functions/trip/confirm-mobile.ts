import { confirmMobile } from '@shared/trip/contract'
import { confirmMobile as confirm } from '@shared/trip/while-away'
import { tripStep } from './trip-step'

export const handler = tripStep(confirmMobile, 'trip.mobile_confirmed', (trip, { body }, context) =>
  confirm(trip, body.isMobile, context),
)
