import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { instantSchema } from '../time'
import { phoneSchema } from '../trip/schema'
import {
  freeAt,
  groupSchema,
  introductionSchema,
  offerSchema,
  postClasses,
  reportEnds,
  reportStates,
  skills,
} from './schema'
import { unitOfferSchema } from './unit'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }
const thisReport = v.object({ inServiceId: idOf('inService') })

const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  status: 200,
  params: thisReport,
  output: receiptSchema,
} as const

/** What a report says, as it is read. */
const reportView = {
  inServiceId: idOf('inService'),
  version: v.number(),
  state: openEnum(reportStates),
  skills: v.array(openEnum(skills)),
  speciality: v.optional(v.string()),
  takes: v.array(openEnum(postClasses)),
  freeAt: v.array(openEnum(freeAt)),
  filedAt: instantSchema,
  group: v.optional(v.string()),
  introduction: v.optional(v.object({ text: v.string(), phone: v.string() })),
}

/** A member reports to the compound, or the community, that they live in: 双报到. */
export const fileCommunityReport = defineEndpoint({
  ...step,
  name: 'fileCommunityReport',
  path: '/v1/community-reports',
  action: 'communityReport.file',
  params: undefined,
  body: v.object({
    ...{ inServiceId: idOf('inService'), placeId: idOf('place'), ...offerSchema.entries },
    /** For whoever works there; without one they call the branch. */
    phone: v.optional(phoneSchema),
  }),
  status: 201,
  errors: ['PLACE_UNKNOWN', 'PLACE_CLOSED', 'REPORTED_HERE_ALREADY', 'HOMES_FULL', 'REPORT_ID_TAKEN'],
})

/** The member says anew what they would do, and when they have time. */
export const changeCommunityReport = defineEndpoint({
  ...step,
  name: 'changeCommunityReport',
  path: '/v1/community-reports/{inServiceId}/change',
  action: 'communityReport.change',
  body: offerSchema,
  errors: ['REPORT_STEP_NOT_POSSIBLE'],
})

/** The member has moved or wants no more of it; or whoever answers for the place finds that nobody lives there. */
export const endCommunityReport = defineEndpoint({
  ...step,
  name: 'endCommunityReport',
  path: '/v1/community-reports/{inServiceId}/end',
  action: 'communityReport.end',
  body: v.object({ why: v.picklist(reportEnds) }),
  errors: ['REPORT_STEP_NOT_POSSIBLE'],
})

/** One's own reports, each with whom to call. */
export const listOwnCommunityReports = defineEndpoint({
  name: 'listOwnCommunityReports',
  method: 'GET',
  path: '/v1/community-reports/mine',
  action: 'communityReport.listOwn',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({
    reports: v.array(
      v.object({
        ...reportView,
        placeId: idOf('place'),
        /** Nearest first: 海棠花园, 海棠社区. */
        place: v.array(v.string()),
        /** Who answers for it now. */
        orgName: v.optional(v.string()),
        why: v.optional(openEnum(reportEnds)),
      }),
    ),
  }),
  errors: [],
})

/**
 * Those of a place that wait, or that are confirmed, for those who answer for it or work there. What waits in a
 * compound without a branch waits for its community, and is listed there as well.
 */
export const listCommunityReports = defineEndpoint({
  name: 'listCommunityReports',
  method: 'GET',
  path: '/v1/places/{placeId}/community-reports',
  action: 'communityReport.list',
  delivery: 'online',
  version: 1,
  params: v.object({ placeId: idOf('place') }),
  query: v.object({ state: v.picklist(['waiting', 'confirmed']), ...page }),
  status: 200,
  output: v.object({
    reports: v.array(
      v.object({
        ...reportView,
        placeId: idOf('place'),
        place: v.string(),
        name: v.string(),
        orgName: v.optional(v.string()),
        /** Masked. */
        phone: v.optional(v.string()),
        /** The community had them in its own list before they reported. */
        listedBefore: v.boolean(),
      }),
    ),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})

/** Confirms, introduces itself, places in a group; again, to change either. */
export const confirmCommunityReport = defineEndpoint({
  ...step,
  name: 'confirmCommunityReport',
  path: '/v1/community-reports/{inServiceId}/confirm',
  action: 'communityReport.confirm',
  body: v.object({ introduction: introductionSchema, group: v.optional(groupSchema) }),
  errors: ['REPORT_STEP_NOT_POSSIBLE', 'SECOND_PERSON_NEEDED'],
})

/** A unit's Party organisation reports to the community where it stands, says anew what it offers, or leaves. */
export const putUnitReport = defineEndpoint({
  ...step,
  name: 'putUnitReport',
  path: '/v1/unit-reports',
  action: 'unitReport.put',
  params: undefined,
  body: v.object({
    orgId: idOf('org'),
    placeId: idOf('place'),
    offers: v.optional(unitOfferSchema),
    ended: v.optional(v.boolean()),
  }),
  errors: ['PLACE_UNKNOWN', 'PLACE_CLOSED', 'UNIT_REPORTS_TO_COMMUNITY'],
})

/** Where an organisation has reported to, or which ones have reported to a place; exactly one of the two. */
export const listUnitReports = defineEndpoint({
  name: 'listUnitReports',
  method: 'GET',
  path: '/v1/unit-reports',
  action: 'unitReport.list',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: v.optional(idOf('org')), placeId: v.optional(idOf('place')) }),
  status: 200,
  output: v.object({
    units: v.array(
      v.object({
        orgId: idOf('org'),
        orgName: v.string(),
        orgPhone: v.optional(v.string()),
        placeId: idOf('place'),
        place: v.string(),
        offers: v.optional(v.string()),
        reportedAt: instantSchema,
      }),
    ),
  }),
  errors: [],
})
