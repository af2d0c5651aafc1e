import { acknowledgeTrip } from '@shared/trip/contract'
import { acknowledge } from '@shared/trip/rules'
import { tripStep } from './trip-step'

/** The branch has called the organisation at the destination, and writes down what it said. */
export const handler = tripStep(acknowledgeTrip, 'trip.acknowledged', (trip, { body }, context) => {
  const { orgName, contactName, orgPhone } = body
  const taker = { orgName, ...(contactName && { contactName }), ...(orgPhone && { orgPhone }) }
  return acknowledge(trip, taker, 'by_phone', context)
})
