import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { thisMemberSchema } from '../member/schema'
import { receiptSchema } from '../receipt'
import { contactNoteSchema, contactViewSchema } from './schema'

/** When a member was in touch with their branch, the newest first. */
export const listContacts = defineEndpoint({
  name: 'listContacts',
  method: 'GET',
  path: '/v1/members/{memberId}/contacts',
  action: 'contact.list',
  delivery: 'online',
  version: 1,
  params: thisMemberSchema,
  query: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ contacts: v.array(contactViewSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** The branch writes down that it was in touch, often on the way home from a visit. */
export const logContact = defineEndpoint({
  name: 'logContact',
  method: 'POST',
  path: '/v1/members/{memberId}/contacts',
  action: 'contact.log',
  delivery: 'queued',
  version: 1,
  params: thisMemberSchema,
  body: v.object({ contactId: idOf('contact'), ...contactNoteSchema.entries }),
  status: 201,
  output: receiptSchema,
  errors: ['CONTACT_ID_TAKEN', 'DAY_IN_FUTURE', 'MEMBER_STEP_NOT_POSSIBLE'],
})
