import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { daySchema } from '../time'
import { auditLineSchema } from './schema'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }

/** The county's log: of one day, or about one thing. For the auditor alone. Newest first. */
export const readAudit = defineEndpoint({
  name: 'readAudit',
  method: 'GET',
  path: '/v1/audit',
  action: 'audit.read',
  delivery: 'online',
  version: 1,
  /** One of both. */
  query: v.object({
    day: v.optional(daySchema),
    subjectId: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{3}_[0-9a-z]{20}$/))),
    ...page,
  }),
  status: 200,
  output: v.object({ lines: v.array(auditLineSchema), cursor: v.optional(v.string()) }),
  errors: [],
})
