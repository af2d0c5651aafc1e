import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { page, step, trips } from './endpoint-parts'
import {
  contactNameSchema,
  filingSchema,
  officePhoneSchema,
  onBehalfInputSchema,
  orgNameSchema,
  returnReasonSchema,
} from './schema'

// What the branch at home does with a trip, or the committee that has taken over from it.

export const listWaitingTrips = defineEndpoint({
  name: 'listWaitingTrips',
  method: 'GET',
  path: '/v1/trips/waiting',
  action: 'trip.listWaiting',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), ...page }),
  status: 200,
  output: trips,
  errors: [],
})

export const returnTripForCompletion = defineEndpoint({
  ...step,
  name: 'returnTripForCompletion',
  path: '/v1/trips/{tripId}/return-for-completion',
  action: 'trip.returnForCompletion',
  body: v.object({ reason: returnReasonSchema }),
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const registerTrip = defineEndpoint({
  ...step,
  name: 'registerTrip',
  path: '/v1/trips/{tripId}/register',
  action: 'trip.register',
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const fileTripOnBehalf = defineEndpoint({
  name: 'fileTripOnBehalf',
  method: 'POST',
  delivery: 'queued',
  version: 1,
  output: receiptSchema,
  path: '/v1/trips/on-behalf',
  action: 'trip.fileOnBehalf',
  body: v.object({
    tripId: idOf('trip'),
    memberId: idOf('member'),
    ...filingSchema.entries,
    onBehalf: onBehalfInputSchema,
  }),
  status: 201,
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

/** They are with a host already, and the branch knows: what it decides takes them away from where they are. */
const moves = { moves: v.optional(v.boolean()) }

export const manageTripAtOrigin = defineEndpoint({
  ...step,
  name: 'manageTripAtOrigin',
  path: '/v1/trips/{tripId}/manage-at-origin',
  action: 'trip.manageAtOrigin',
  body: v.optional(v.object(moves)),
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const routeTrip = defineEndpoint({
  ...step,
  name: 'routeTrip',
  path: '/v1/trips/{tripId}/route',
  action: 'trip.route',
  /** Another county's station or one's own, a mobile-member branch of one's own, or an organisation outside the system. */
  body: v.union([
    v.object({ stationId: idOf('station'), ...moves }),
    v.object({ orgId: idOf('org'), ...moves }),
    v.object({
      outside: v.object({ orgName: orgNameSchema, orgPhone: v.optional(officePhoneSchema) }),
      ...moves,
    }),
  ]),
  errors: ['TRIP_STEP_NOT_POSSIBLE', 'STATION_CLOSED', 'BRANCH_TAKES_NOBODY'],
})

export const acknowledgeTrip = defineEndpoint({
  ...step,
  name: 'acknowledgeTrip',
  path: '/v1/trips/{tripId}/acknowledge',
  action: 'trip.acknowledge',
  /** What was said on the telephone: which branch takes the member in, and whom to ask for. */
  body: v.object({
    orgName: orgNameSchema,
    contactName: v.optional(contactNameSchema),
    orgPhone: v.optional(officePhoneSchema),
  }),
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const archiveTrip = defineEndpoint({
  ...step,
  name: 'archiveTrip',
  path: '/v1/trips/{tripId}/archive',
  action: 'trip.archive',
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const confirmMobile = defineEndpoint({
  ...step,
  name: 'confirmMobile',
  path: '/v1/trips/{tripId}/confirm-mobile',
  action: 'trip.confirmMobile',
  body: v.object({ isMobile: v.boolean() }),
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const registerNationally = defineEndpoint({
  ...step,
  name: 'registerNationally',
  path: '/v1/trips/{tripId}/register-nationally',
  action: 'trip.registerNationally',
  body: v.object({ on: daySchema }),
  errors: ['TRIP_STEP_NOT_POSSIBLE', 'DATES_IMPOSSIBLE'],
})
