import { sayWell } from '@shared/trip/contract'
import { sayWell as say } from '@shared/trip/while-away'
import { tripStep } from './trip-step'

export const handler = tripStep(sayWell, 'trip.says_well', (trip, _request, context) => say(trip, context))
