import * as v from 'valibot'
import { instantSchema } from '../time'

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
