import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { closeOutcomes, originAnswers, toldHows, verifiedHows } from './inflow'
import {
  inflowContactsSchema,
  inflowDuplicateSchema,
  inflowFilingSchema,
  inflowLetterSchema,
  inflowReturnReasonSchema,
  thisInflowSchema,
} from './schema'

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

/** The branch at home has been told; once it has answered by telephone, what it said. */
export const tellInflowOrigin = defineEndpoint({
  ...step,
  name: 'tellInflowOrigin',
  path: '/v1/inflow/{inflowId}/tell-origin',
  action: 'inflow.tellOrigin',
  body: v.object({
    ...{ on: daySchema, how: v.picklist(toldHows) },
    answer: v.optional(v.object({ on: daySchema, says: v.picklist(originAnswers) })),
  }),
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
