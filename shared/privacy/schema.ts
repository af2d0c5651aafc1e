import * as v from 'valibot'
import { delegationRelations } from '../access/person'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'

/**
 * The privacy notice, and the separate consent to what is sensitive; and both once more for micro-wishes, which tell
 * other things to other people: docs/rules.md#consent.
 */
export const consentKinds = ['notice', 'sensitive', 'wish', 'wish_sensitive'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** On one's own phone; or told to somebody who records it: by word, or on paper that stays at the branch. */
export const consentWays = ['self', 'spoken', 'written'] as const

/** In what relation to the person whoever recorded it stood. */
export const consentRecorders = ['self', 'branch', 'station', ...delegationRelations] as const

/** A consent that was given or withdrawn. The last of each kind counts. */
export const consentSchema = v.object({
  kind: openEnum(consentKinds),
  given: v.boolean(),
  version: v.number(),
  how: openEnum(consentWays),
  recordedBy: openEnum(consentRecorders),
  /** The day on which it was said or signed, when it was written down later. */
  on: v.optional(daySchema),
  at: instantSchema,
})
export type Consent = v.InferOutput<typeof consentSchema>

/** Which of somebody's contacts was shown. */
export const lookFields = ['mobile', 'homeAddress', 'awayAddress', 'originPhone', 'emergency'] as const

/** Somebody was shown a contact. The name of the organisation or station, and nothing about the person behind it. */
export const lookSchema = v.object({
  at: instantSchema,
  by: v.string(),
  field: openEnum(lookFields),
  reason: v.string(),
})
export type Look = v.InferOutput<typeof lookSchema>

export const retainedKinds = [
  'account',
  'delegations',
  'roster',
  'community',
  'sweeps',
  'contacts',
  'deathReports',
  'roles',
  'files',
  'bindingRequests',
  'letters',
  'trips',
  'inflow',
  'wishes',
  'claims',
  'points',
  'notices',
  'consents',
  'looks',
  'log',
  'receipts',
  'erasures',
] as const
export type RetainedKind = (typeof retainedKinds)[number]

/** What is kept of one kind, how long, why, and what an erasure leaves of it. Sentences that one can read. */
export const retentionRowSchema = v.object({
  kind: openEnum(retainedKinds),
  what: v.string(),
  /** How long, in words; counted from when it was over. */
  howLong: v.string(),
  why: v.string(),
  afterErasure: openEnum(['deleted', 'reduced', 'kept']),
  /** What is left of it after an erasure. */
  remains: v.optional(v.string()),
})
export type RetentionRow = v.InferOutput<typeof retentionRowSchema>
