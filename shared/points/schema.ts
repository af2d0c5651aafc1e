import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'

/** Two books: what somebody does as a member, and what they do as a resident. docs/rules.md#points */
export const pointsBooks = ['member', 'resident'] as const
export type PointsBook = (typeof pointsBooks)[number]

/** What can be confirmed of somebody and earn points: service by the minute, a wish that came true. */
export const actKinds = ['service', 'wish'] as const
export type ActKind = (typeof actKinds)[number]

/**
 * What has been confirmed of an act, as it leaves with the fact: ids and numbers alone. It is said again, with a later
 * version, when it is put right; 0 takes it back.
 */
export const confirmedActSchema = v.object({
  memberId: idOf('member'),
  kind: v.picklist(actKinds),
  /** The act's id: that of the shift, or of the claim. */
  act: v.string(),
  /** The day on which it was done. */
  on: daySchema,
  /** Rises with each confirmation of the same act. */
  version: v.number(),
  /** Minutes of service; 1 for a wish that came true. */
  amount: v.number(),
})
export type ConfirmedAct = v.InferOutput<typeof confirmedActSchema>

/** What a row of the ledger brings of its act. */
const notedSchema = v.object({
  version: v.number(),
  amount: v.number(),
  /** It was confirmed while they took part; else it can only take back. */
  mayEarn: v.boolean(),
})
export type Noted = v.InferOutput<typeof notedSchema>

/**
 * `confirmed`: it was. `put_right`: it was confirmed anew, or taken back. `room`: the day has room again for what was
 * above the cap. `reversed`: whoever confirmed it says that it doesn't count.
 */
export const rowReasons = ['confirmed', 'put_right', 'room', 'reversed'] as const

/** A row of somebody's ledger: written once, never changed. Some bring no points, but what was confirmed. */
export const pointsRowSchema = v.object({
  on: daySchema,
  /** Its number within the day. */
  seq: v.number(),
  at: instantSchema,
  kind: v.picklist(actKinds),
  act: v.string(),
  points: v.number(),
  /** Under which version of the rules. */
  rule: v.number(),
  why: v.picklist(rowReasons),
  noted: v.optional(notedSchema),
  /** The row of that day whose points it takes back. */
  takesBack: v.optional(v.number()),
  /** Of a reversal: why, and which organisation says so. */
  reason: v.optional(v.string()),
  orgName: v.optional(v.string()),
})
export type PointsRow = v.InferOutput<typeof pointsRowSchema>

/** From when until when somebody takes part, as often as they have changed their mind. */
export const pointsChoiceSchema = v.object({
  version: v.number(),
  spans: v.array(v.object({ from: instantSchema, until: v.optional(instantSchema) })),
})
export type PointsChoice = v.InferOutput<typeof pointsChoiceSchema>

/** A row of one's own ledger that brought points, or took some back. */
export const pointsEntrySchema = v.object({
  on: daySchema,
  at: instantSchema,
  kind: openEnum(actKinds),
  points: v.number(),
  why: openEnum(rowReasons),
  /** Of service: how long. */
  minutes: v.optional(v.number()),
  /** Of a reversal: why, and who says so. */
  reason: v.optional(v.string()),
  orgName: v.optional(v.string()),
})
