import { visitHome } from '@shared/trip/contract'
import { visitHome as visit } from '@shared/trip/while-away'
import { tripStep } from './trip-step'

export const handler = tripStep(visitHome, 'trip.visits_home', (trip, { body }, context) =>
  visit(trip, body, context),
)
