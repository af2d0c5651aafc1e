import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { daySchema, instantSchema } from '../time'

/** One line of the access and change log: ids and codes, nothing personal. */
export const auditLineSchema = v.object({
  at: instantSchema,
  requestId: v.string(),
  /** What was done, as the rights name it. */
  action: v.string(),
  /** To what. */
  subjectId: v.string(),
  accountId: v.string(),
  /** `self`, `resident`, or the id of the role or the delegation. */
  actingAs: v.string(),
})
export type AuditLine = v.InferOutput<typeof auditLineSchema>

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
