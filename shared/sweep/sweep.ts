import * as v from 'valibot'
import { idOf } from '../ids'
import { memberCategories } from '../member/member'
import { daySchema, instantSchema } from '../time'

/** What came of asking after somebody. The word 失联 is nowhere: docs/rules.md#sweeps. */
export const outcomes = ['at_home', 'away', 'not_reached', 'transferred', 'deceased'] as const
export type Outcome = (typeof outcomes)[number]

/** How it was found out: 电话、上门、微信、网格、单位、公安联动, or the member said so themselves. */
export const ways = ['phone', 'visit', 'wechat', 'grid', 'unit', 'police'] as const
export const waysOfAnswer = [...ways, 'self'] as const

/** What follows from an outcome: a filing, a transfer, a death to be recorded, somebody to be found. */
export const follows = ['none', 'file_trip', 'transfer', 'death', 'find'] as const
export type Follow = (typeof follows)[number]

/** After how many days without a word one may ask: a month, a season, half a year, or as the issuer says. */
const silentDaysSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660))

/**
 * Who is asked after in the branches: all, those of some categories, those named, those not reached before, or those of
 * whom nobody has heard for some days, at home or away.
 */
export const whomSchema = v.variant('kind', [
  v.object({ kind: v.literal('everybody') }),
  v.object({
    kind: v.literal('categories'),
    categories: v.pipe(v.array(v.picklist(memberCategories)), v.minLength(1)),
  }),
  v.object({
    kind: v.literal('named'),
    memberIds: v.pipe(v.array(idOf('member')), v.minLength(1), v.maxLength(100)),
  }),
  v.object({ kind: v.literal('not_reached'), inSweepId: idOf('sweep') }),
  v.object({ kind: v.literal('not_contacted'), days: silentDaysSchema }),
])
export type Whom = v.InferOutput<typeof whomSchema>

export const sweepStates = ['open', 'closed'] as const

/** A sweep (摸排), as its issuer began it. */
export const sweepSchema = v.object({
  sweepId: idOf('sweep'),
  countyId: idOf('county'),
  version: v.number(),
  state: v.picklist(sweepStates),
  /** Whose sweep it is. */
  orgId: idOf('org'),
  title: v.string(),
  /** The branches in and below these take part, as the tree is now. */
  scope: v.array(idOf('org')),
  whom: whomSchema,
  dueOn: daySchema,
  startedAt: instantSchema,
  closedAt: v.optional(instantSchema),
})
export type Sweep = v.InferOutput<typeof sweepSchema>

/** How many of a branch's list came to which outcome. */
export const countsSchema = v.object({
  at_home: v.number(),
  away: v.number(),
  not_reached: v.number(),
  transferred: v.number(),
  deceased: v.number(),
})
export type Counts = v.InferOutput<typeof countsSchema>

/** How far a branch is. `total` is how many stood on its list when it was handed out. */
export const sweepOrgSchema = v.object({
  sweepId: idOf('sweep'),
  orgId: idOf('org'),
  total: v.number(),
  counts: countsSchema,
  handedOutAt: instantSchema,
})
export type SweepOrg = v.InferOutput<typeof sweepOrgSchema>

/** Where somebody is who is away. */
export const awayPlaceSchema = v.object({
  regionCode: v.string(),
  /** The widest first. */
  names: v.array(v.string()),
  since: v.optional(daySchema),
})

/** One member ticked off. A later tick replaces it. */
export const tickSchema = v.object({
  memberId: idOf('member'),
  version: v.number(),
  outcome: v.picklist(outcomes),
  how: v.picklist(waysOfAnswer),
  place: v.optional(awayPlaceSchema),
  note: v.optional(v.string()),
  at: instantSchema,
  by: idOf('account'),
  follow: v.picklist(follows),
  followDone: v.boolean(),
  /** The trip that shows where they are. */
  tripId: v.optional(idOf('trip')),
})
export type Tick = v.InferOutput<typeof tickSchema>
