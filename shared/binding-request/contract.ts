import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { bindingRequestSchema, thisBindingRequestSchema } from './schema'

/** Who waits for a call of this branch, the oldest first. */
export const listBindingRequests = defineEndpoint({
  name: 'listBindingRequests',
  method: 'GET',
  path: '/v1/binding-requests',
  action: 'bindingRequest.list',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ requests: v.array(bindingRequestSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** The number of one who asked, to call them; the look stays in the audit. */
export const revealBindingRequest = defineEndpoint({
  name: 'revealBindingRequest',
  method: 'POST',
  path: '/v1/binding-requests/{requestId}/reveal',
  action: 'bindingRequest.reveal',
  delivery: 'online',
  version: 1,
  params: thisBindingRequestSchema,
  status: 200,
  output: v.object({ phone: v.string() }),
  errors: ['REVEAL_OVER'],
})

/** The branch has called back: given a code, or found that the person isn't theirs. */
export const closeBindingRequest = defineEndpoint({
  name: 'closeBindingRequest',
  method: 'POST',
  path: '/v1/binding-requests/{requestId}/close',
  action: 'bindingRequest.close',
  delivery: 'online',
  version: 1,
  params: thisBindingRequestSchema,
  body: v.object({ outcome: v.picklist(['code_given', 'not_ours', 'not_reached']) }),
  status: 200,
  output: receiptSchema,
  errors: [],
})
