import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { noticeSchema } from './schema'

/** The inbox is that of whom the caller acts as: oneself, an organisation, a station. */
export const listInbox = defineEndpoint({
  name: 'listInbox',
  method: 'GET',
  path: '/v1/inbox',
  action: 'inbox.read',
  delivery: 'online',
  version: 1,
  query: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ notices: v.array(noticeSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

export const markNoticeRead = defineEndpoint({
  name: 'markNoticeRead',
  method: 'POST',
  path: '/v1/inbox/{noticeId}/read',
  action: 'inbox.read',
  delivery: 'queued',
  version: 1,
  params: v.object({ noticeId: idOf('notice') }),
  status: 200,
  output: receiptSchema,
  errors: [],
})
