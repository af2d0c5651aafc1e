import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { page, step, trips } from './endpoint-parts'
import { filingSchema, thisTripSchema, tripViewSchema } from './schema'

// What the member, or who acts for them, does with a trip; and the trip itself, which both ends read.

export const fileTrip = defineEndpoint({
  name: 'fileTrip',
  method: 'POST',
  path: '/v1/trips',
  action: 'trip.file',
  delivery: 'queued',
  version: 1,
  /** The id is made on the phone, so that what is queued behind it can refer to it. */
  body: v.object({ tripId: idOf('trip'), ...filingSchema.entries }),
  status: 201,
  output: receiptSchema,
  errors: [
    'CONSENT_NEEDED',
    'MEMBER_STEP_NOT_POSSIBLE',
    'TRIP_ALREADY_OPEN',
    'TRIP_ID_TAKEN',
    'REGION_UNKNOWN',
    'ABROAD_ELSEWHERE',
    'REASON_UNKNOWN',
    'DATES_IMPOSSIBLE',
  ],
})

export const listOwnTrips = defineEndpoint({
  name: 'listOwnTrips',
  method: 'GET',
  path: '/v1/trips/mine',
  action: 'trip.listOwn',
  delivery: 'online',
  version: 1,
  query: v.object(page),
  status: 200,
  output: trips,
  errors: [],
})

export const readTrip = defineEndpoint({
  name: 'readTrip',
  method: 'GET',
  path: '/v1/trips/{tripId}',
  action: 'trip.read',
  delivery: 'online',
  version: 1,
  params: thisTripSchema,
  status: 200,
  output: tripViewSchema,
  errors: [],
})

export const completeTrip = defineEndpoint({
  ...step,
  name: 'completeTrip',
  path: '/v1/trips/{tripId}/complete',
  action: 'trip.complete',
  body: filingSchema,
  errors: [
    'TRIP_STEP_NOT_POSSIBLE',
    'REGION_UNKNOWN',
    'ABROAD_ELSEWHERE',
    'REASON_UNKNOWN',
    'DATES_IMPOSSIBLE',
  ],
})

export const checkIn = defineEndpoint({
  name: 'checkIn',
  method: 'POST',
  path: '/v1/check-ins',
  action: 'trip.checkIn',
  delivery: 'queued',
  version: 1,
  /** The whole scanned text. Which trip it is for is the member's one open trip. */
  body: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(512)) }),
  status: 200,
  output: receiptSchema,
  errors: [
    'CODE_UNREADABLE',
    'CODE_NOT_GENUINE',
    'CODE_OF_ANOTHER_STATION',
    'NO_TRIP_TO_CHECK_IN',
    'TRIP_NOT_ROUTED',
    'TRIP_STEP_NOT_POSSIBLE',
  ],
})

export const withdrawTrip = defineEndpoint({
  ...step,
  name: 'withdrawTrip',
  path: '/v1/trips/{tripId}/withdraw',
  action: 'trip.withdraw',
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const reportReturn = defineEndpoint({
  ...step,
  name: 'reportReturn',
  path: '/v1/trips/{tripId}/report-return',
  action: 'trip.reportReturn',
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

/** Something is different: not gone yet, staying longer, another address, another place. */
export const changeTrip = defineEndpoint({
  ...step,
  name: 'changeTrip',
  path: '/v1/trips/{tripId}/change',
  action: 'trip.change',
  body: filingSchema,
  errors: [
    'TRIP_STEP_NOT_POSSIBLE',
    'REGION_UNKNOWN',
    'ABROAD_ELSEWHERE',
    'REASON_UNKNOWN',
    'DATES_IMPOSSIBLE',
  ],
})

export const visitHome = defineEndpoint({
  ...step,
  name: 'visitHome',
  path: '/v1/trips/{tripId}/visit-home',
  action: 'trip.visitHome',
  body: v.object({ from: daySchema, until: daySchema }),
  errors: ['TRIP_STEP_NOT_POSSIBLE', 'DATES_IMPOSSIBLE'],
})

/** Asked whether the number is still theirs, the member says that all is as before. */
export const sayWell = defineEndpoint({
  ...step,
  name: 'sayWell',
  path: '/v1/trips/{tripId}/well',
  action: 'trip.sayWell',
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})
