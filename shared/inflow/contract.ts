import * as v from 'valibot'
import { typedNameSchema } from '../account/schema'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { consentWays } from '../privacy/schema'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { closeOutcomes, inflowStates, toldHows, verifiedHows } from './inflow'
import {
  inflowCardSchema,
  inflowContactsSchema,
  inflowDuplicateSchema,
  inflowFilingSchema,
  inflowLetterSchema,
  inflowReturnReasonSchema,
  inflowViewSchema,
  ownInflowFilingSchema,
  thisInflowSchema,
} from './schema'

const page = {
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  /** A part of the name. */
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
}
const cards = v.object({ members: v.array(inflowCardSchema), cursor: v.optional(v.string()) })
const read = { method: 'GET', delivery: 'online', version: 1, status: 200, errors: [] } as const

/** What the commands on one registration share: queued on the phone, answered by a receipt. */
const step = {
  method: 'POST',
  delivery: 'queued',
  version: 1,
  params: thisInflowSchema,
  status: 200,
  output: receiptSchema,
} as const

/** The inflow ledger of one organisation. */
export const listInflow = defineEndpoint({
  ...read,
  name: 'listInflow',
  path: '/v1/inflow',
  action: 'inflow.list',
  query: v.object({ orgId: idOf('org'), ...page }),
  output: cards,
})

/** Those of a station: new ones the most urgent first, those who are looked after, those who have gone. */
export const listInflowAtStation = defineEndpoint({
  ...read,
  name: 'listInflowAtStation',
  path: '/v1/inflow/at-station',
  action: 'inflow.listAtStation',
  query: v.object({ stationId: idOf('station'), list: v.picklist(['new', 'ours', 'closed']), ...page }),
  output: cards,
})

/** All of the county that the caller acts in, or those in one state. */
export const listInflowOfCounty = defineEndpoint({
  ...read,
  name: 'listInflowOfCounty',
  path: '/v1/inflow/of-county',
  action: 'inflow.overview',
  query: v.object({ state: v.optional(v.picklist(inflowStates)), ...page }),
  output: cards,
})

/** How many there are in that county. */
export const countInflow = defineEndpoint({
  ...read,
  name: 'countInflow',
  path: '/v1/inflow/counts',
  action: 'inflow.overview',
  output: v.object({
    total: v.number(),
    byState: v.array(v.object({ state: v.picklist(inflowStates), count: v.number() })),
    /** Of those who are placed: the branch at home hasn't been told. */
    originNotTold: v.number(),
  }),
})

export const readInflow = defineEndpoint({
  ...read,
  name: 'readInflow',
  path: '/v1/inflow/{inflowId}',
  action: 'inflow.read',
  params: thisInflowSchema,
  output: inflowViewSchema,
})

/** 我的登记; nothing for who has registered nowhere. */
export const readOwnInflow = defineEndpoint({
  ...read,
  name: 'readOwnInflow',
  path: '/v1/inflow/mine',
  action: 'inflow.readOwn',
  output: v.object({ inflow: v.optional(inflowViewSchema) }),
})

/** A member from elsewhere registers at a station, on their own phone, after agreeing to both texts. */
export const registerInflow = defineEndpoint({
  name: 'registerInflow',
  method: 'POST',
  path: '/v1/inflow',
  action: 'inflow.register',
  delivery: 'online',
  version: 1,
  body: v.object({
    inflowId: idOf('inflow'),
    stationId: idOf('station'),
    /** What was scanned at the station, when it was its changing code: then they stood there. */
    code: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(512))),
    ...ownInflowFilingSchema.entries,
  }),
  status: 201,
  output: receiptSchema,
  errors: [
    'CONSENT_NEEDED',
    'INFLOW_ALREADY',
    'INFLOW_ID_TAKEN',
    'INFLOW_IS_MEMBER',
    'PHONE_CODE_INVALID',
    'WECHAT_UNAVAILABLE',
    'STATION_CLOSED',
    'CODE_UNREADABLE',
    'CODE_NOT_GENUINE',
    'REGION_UNKNOWN',
    'REASON_UNKNOWN',
    'DAY_IN_FUTURE',
    'PLACE_UNKNOWN',
  ],
})

/** The host types in what somebody has written on paper, and how they agreed. */
export const registerInflowOnPaper = defineEndpoint({
  name: 'registerInflowOnPaper',
  method: 'POST',
  path: '/v1/inflow/on-paper',
  action: 'inflow.registerOnPaper',
  delivery: 'queued',
  version: 1,
  body: v.object({
    inflowId: idOf('inflow'),
    stationId: idOf('station'),
    /** Both texts, read out or signed. */
    consent: v.object({
      how: v.picklist([consentWays[1], consentWays[2]]),
      noticeVersion: v.number(),
      sensitiveVersion: v.number(),
    }),
    ...inflowFilingSchema.entries,
  }),
  status: 201,
  output: receiptSchema,
  errors: [
    'CONSENT_TEXT_REPLACED',
    'INFLOW_ID_TAKEN',
    'STATION_CLOSED',
    'REGION_UNKNOWN',
    'REASON_UNKNOWN',
    'DAY_IN_FUTURE',
    'PLACE_UNKNOWN',
  ],
})

/** Who was registered on paper finds themselves by the number that WeChat gives and the name that they type. */
export const bindInflow = defineEndpoint({
  name: 'bindInflow',
  method: 'POST',
  path: '/v1/inflow/bind',
  action: 'inflow.bind',
  delivery: 'online',
  version: 1,
  body: v.object({ phoneCode: v.pipe(v.string(), v.minLength(1), v.maxLength(256)), name: typedNameSchema }),
  status: 200,
  output: receiptSchema,
  errors: [
    'CONSENT_NEEDED',
    'PHONE_CODE_INVALID',
    'WECHAT_UNAVAILABLE',
    'INFLOW_NO_MATCH',
    'BINDING_TOO_MANY_TRIES',
    'INFLOW_ALREADY',
    'INFLOW_IS_MEMBER',
  ],
})

/** What was missing is filled in, by the person or by the host who has the paper. */
export const completeInflow = defineEndpoint({
  ...step,
  name: 'completeInflow',
  path: '/v1/inflow/{inflowId}/complete',
  action: 'inflow.complete',
  body: inflowFilingSchema,
  errors: ['INFLOW_STEP_NOT_POSSIBLE', 'REGION_UNKNOWN', 'REASON_UNKNOWN', 'DAY_IN_FUTURE', 'PLACE_UNKNOWN'],
})

export const returnInflowForCompletion = defineEndpoint({
  ...step,
  name: 'returnInflowForCompletion',
  path: '/v1/inflow/{inflowId}/return-for-completion',
  action: 'inflow.returnForCompletion',
  body: v.object({ reason: inflowReturnReasonSchema }),
  errors: ['INFLOW_STEP_NOT_POSSIBLE'],
})

export const verifyInflow = defineEndpoint({
  ...step,
  name: 'verifyInflow',
  path: '/v1/inflow/{inflowId}/verify',
  action: 'inflow.verify',
  body: v.object({ how: v.picklist(verifiedHows) }),
  errors: ['INFLOW_STEP_NOT_POSSIBLE'],
})

/** Names the branch or group that they take part in: of the host's own organisation, or a mobile-member branch. */
export const placeInflow = defineEndpoint({
  ...step,
  name: 'placeInflow',
  path: '/v1/inflow/{inflowId}/place',
  action: 'inflow.place',
  body: v.object({ orgId: idOf('org') }),
  errors: ['INFLOW_STEP_NOT_POSSIBLE', 'BRANCH_NOT_HERE'],
})

/** The letter to the branch at home. */
export const readInflowLetter = defineEndpoint({
  ...read,
  name: 'readInflowLetter',
  path: '/v1/inflow/{inflowId}/letter',
  action: 'inflow.tellOrigin',
  params: thisInflowSchema,
  output: inflowLetterSchema,
  errors: ['INFLOW_STEP_NOT_POSSIBLE'],
})

export const tellInflowOrigin = defineEndpoint({
  ...step,
  name: 'tellInflowOrigin',
  path: '/v1/inflow/{inflowId}/tell-origin',
  action: 'inflow.tellOrigin',
  body: v.object({ on: daySchema, how: v.picklist(toldHows) }),
  errors: ['INFLOW_STEP_NOT_POSSIBLE', 'DAY_IN_FUTURE'],
})

/** 我要走了, 我回去了. */
export const sayInflowLeaves = defineEndpoint({
  ...step,
  name: 'sayInflowLeaves',
  path: '/v1/inflow/{inflowId}/leave',
  action: 'inflow.sayLeaves',
  body: v.object({ on: daySchema }),
  errors: ['INFLOW_STEP_NOT_POSSIBLE', 'DATES_IMPOSSIBLE'],
})

export const changeInflowContacts = defineEndpoint({
  ...step,
  name: 'changeInflowContacts',
  path: '/v1/inflow/{inflowId}/contacts',
  action: 'inflow.changeContacts',
  body: inflowContactsSchema,
  errors: ['INFLOW_STEP_NOT_POSSIBLE', 'PLACE_UNKNOWN'],
})

export const closeInflow = defineEndpoint({
  ...step,
  name: 'closeInflow',
  path: '/v1/inflow/{inflowId}/close',
  action: 'inflow.close',
  body: v.object({ outcome: v.picklist(closeOutcomes) }),
  errors: ['INFLOW_STEP_NOT_POSSIBLE'],
})

/** The person takes it back. */
export const withdrawInflow = defineEndpoint({
  ...step,
  name: 'withdrawInflow',
  path: '/v1/inflow/{inflowId}/withdraw',
  action: 'inflow.withdraw',
  errors: ['INFLOW_STEP_NOT_POSSIBLE'],
})

/** Takes everything of it away, when the person has asked for that. */
export const removeInflow = defineEndpoint({
  ...step,
  name: 'removeInflow',
  path: '/v1/inflow/{inflowId}/remove',
  action: 'inflow.remove',
  errors: [],
})

/** Who has the same number. A person decides what it means. */
export const listInflowDuplicates = defineEndpoint({
  ...read,
  name: 'listInflowDuplicates',
  path: '/v1/inflow/{inflowId}/duplicates',
  action: 'inflow.settleDuplicate',
  params: thisInflowSchema,
  output: v.object({ duplicates: v.array(inflowDuplicateSchema) }),
})

/** `merged`: this one is closed and the other goes on. `apart`: two people share a phone. */
export const settleInflowDuplicate = defineEndpoint({
  ...step,
  name: 'settleInflowDuplicate',
  path: '/v1/inflow/{inflowId}/settle-duplicate',
  action: 'inflow.settleDuplicate',
  body: v.variant('is', [
    v.object({ is: v.literal('merged'), into: idOf('inflow') }),
    v.object({ is: v.literal('apart'), from: v.union([idOf('inflow'), idOf('member')]) }),
  ]),
  errors: ['INFLOW_STEP_NOT_POSSIBLE', 'INFLOW_NOT_THE_SAME'],
})
