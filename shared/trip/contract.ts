import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { awayFiguresSchema } from './away-line'
import {
  awayCardSchema,
  contactNameSchema,
  filingSchema,
  hostedCardSchema,
  officePhoneSchema,
  onBehalfInputSchema,
  orgNameSchema,
  returnReasonSchema,
  thisTripSchema,
  tripCardSchema,
  tripViewSchema,
} from './schema'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }
const trips = v.object({ trips: v.array(tripCardSchema), cursor: v.optional(v.string()) })

/** What the commands on one trip share: queued on the phone, answered by a receipt. */
const step = {
  method: 'POST',
  delivery: 'queued',
  version: 1,
  params: thisTripSchema,
  status: 200,
  output: receiptSchema,
} as const

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

export const listExpectedTrips = defineEndpoint({
  name: 'listExpectedTrips',
  method: 'GET',
  path: '/v1/trips/expected',
  action: 'trip.listExpected',
  delivery: 'online',
  version: 1,
  query: v.object({ stationId: idOf('station'), ...page }),
  status: 200,
  output: trips,
  errors: [],
})

/** 我们这里的人: whom a station, or a branch that somebody was placed in, has with it. By the day they left home. */
export const listHostedTrips = defineEndpoint({
  name: 'listHostedTrips',
  method: 'GET',
  path: '/v1/trips/hosted',
  action: 'trip.listHosted',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), stationId: v.optional(idOf('station')), ...page }),
  status: 200,
  output: v.object({ trips: v.array(hostedCardSchema), cursor: v.optional(v.string()) }),
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

export const manageTripAtOrigin = defineEndpoint({
  ...step,
  name: 'manageTripAtOrigin',
  path: '/v1/trips/{tripId}/manage-at-origin',
  action: 'trip.manageAtOrigin',
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

/** They are with a host already, and another one in the same place is asked: it takes them away from where they are. */
const moves = { moves: v.optional(v.boolean()) }

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

export const confirmArrival = defineEndpoint({
  ...step,
  name: 'confirmArrival',
  path: '/v1/trips/{tripId}/confirm-arrival',
  action: 'trip.confirmArrival',
  /** Absent: seen in person. */
  body: v.optional(v.object({ how: v.optional(v.picklist(['seen_by_host', 'by_phone'])) })),
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})

export const placeTrip = defineEndpoint({
  ...step,
  name: 'placeTrip',
  path: '/v1/trips/{tripId}/place',
  action: 'trip.place',
  body: v.object({ orgId: idOf('org') }),
  errors: ['TRIP_STEP_NOT_POSSIBLE', 'BRANCH_NOT_HERE'],
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

export const archiveTrip = defineEndpoint({
  ...step,
  name: 'archiveTrip',
  path: '/v1/trips/{tripId}/archive',
  action: 'trip.archive',
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

/** Everybody of a branch who is away, with what the branch may want to look at. */
export const listAway = defineEndpoint({
  name: 'listAway',
  method: 'GET',
  path: '/v1/trips/away',
  action: 'trip.listAway',
  delivery: 'online',
  version: 1,
  query: v.object({
    orgId: idOf('org'),
    /** Those alone at whom a person should look, or who are to be written into the national register. */
    which: v.optional(v.picklist(['review', 'register'])),
    ...page,
  }),
  status: 200,
  output: v.object({
    trips: v.array(awayCardSchema),
    /** Of all of them, on the first page. */
    figures: v.optional(awayFiguresSchema),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})

/** How many are away, and how many of them are mobile members, by what lies directly below an organisation. */
export const readAwayFigures = defineEndpoint({
  name: 'readAwayFigures',
  method: 'GET',
  path: '/v1/trips/away/figures',
  action: 'trip.readAwayFigures',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org') }),
  status: 200,
  output: v.object({
    orgId: idOf('org'),
    orgName: v.string(),
    whole: awayFiguresSchema,
    /** Of those for whom it acts itself. */
    own: awayFiguresSchema,
    /** Whoever reads may see who it is. */
    mayList: v.boolean(),
    orgs: v.array(
      v.object({
        orgId: idOf('org'),
        name: v.string(),
        hasBelow: v.boolean(),
        mayList: v.boolean(),
        figures: awayFiguresSchema,
      }),
    ),
  }),
  errors: [],
})

/** Three or more of a branch are away in one place: asks the committee above to set up a group for them. */
export const proposeGroup = defineEndpoint({
  name: 'proposeGroup',
  method: 'POST',
  path: '/v1/trips/away/propose-group',
  action: 'trip.proposeGroup',
  delivery: 'online',
  version: 1,
  body: v.object({
    orgId: idOf('org'),
    /** County level, GB/T 2260: where they are. */
    regionCode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  }),
  status: 200,
  output: receiptSchema,
  errors: ['TOO_FEW_TOGETHER'],
})

/** Asked whether the number is still theirs, the member says that all is as before. */
export const sayWell = defineEndpoint({
  ...step,
  name: 'sayWell',
  path: '/v1/trips/{tripId}/well',
  action: 'trip.sayWell',
  errors: ['TRIP_STEP_NOT_POSSIBLE'],
})
