import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { secretCodeOf } from '../secret-code'
import { daySchema, instantSchema } from '../time'
import { countsSchema, follows, outcomes, sweepStates, ways, waysOfAnswer, whomSchema } from './sweep'

/** 120 random bits; fits a mini-program code's scene of at most 32 visible characters. */
export const sweepTokenSchema = secretCodeOf(24)

export const thisSweepSchema = v.object({ sweepId: idOf('sweep') })
export const thisListSchema = v.object({ sweepId: idOf('sweep'), orgId: idOf('org') })
export const thisTickSchema = v.object({ ...thisListSchema.entries, memberId: idOf('member') })

export const startSweepSchema = v.object({
  /** Made on the phone. */
  sweepId: idOf('sweep'),
  /** Whose sweep it is: the organisation that the caller acts for. */
  orgId: idOf('org'),
  title: v.pipe(v.string(), v.regex(/\S/, '请写个名称'), v.maxLength(30, '最多写 30 个字')),
  /** The branches in and below these take part. */
  scope: v.pipe(v.array(idOf('org')), v.minLength(1, '请选支部'), v.maxLength(100, '最多选 100 个')),
  whom: whomSchema,
  dueOn: daySchema,
})

/** Where somebody is: a county, and since when if that is known. */
const placeInputSchema = v.object({
  regionCode: v.pipe(v.string(), v.regex(/^\d{6}$/, '请选到区县一级')),
  since: v.optional(daySchema),
})

export const tickInputSchema = v.object({
  outcome: v.picklist(outcomes),
  how: v.picklist(ways),
  /** Asked for with `away`, and for nothing else. 公安联动 gives no place. */
  place: v.optional(placeInputSchema),
  /** Not with 公安联动, which tells an outcome alone. */
  note: v.optional(v.pipe(v.string(), v.regex(/\S/, '请写点内容'), v.maxLength(100, '最多写 100 个字'))),
  /** The version of the tick that the worker has seen; 0 when there was none. */
  seen: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type TickInput = v.InferOutput<typeof tickInputSchema>

export const answerInputSchema = v.object({
  token: sweepTokenSchema,
  outcome: v.picklist(['at_home', 'away']),
  /** With `away`. */
  place: v.optional(placeInputSchema),
})
export type AnswerInput = v.InferOutput<typeof answerInputSchema>

/** A sweep in a list, as it concerns the caller's organisation. */
export const sweepCardSchema = v.object({
  sweepId: idOf('sweep'),
  version: v.number(),
  title: v.string(),
  issuerOrgId: idOf('org'),
  issuerName: v.string(),
  state: openEnum(sweepStates),
  dueOn: daySchema,
  startedAt: instantSchema,
  /** `issuer`, `above` some who take part, or the branch itself: `to_do`. */
  role: openEnum(['issuer', 'above', 'to_do']),
  /** Of the branch's own list, once it has been handed out. */
  total: v.optional(v.number()),
  done: v.optional(v.number()),
})
export type SweepCard = v.InferOutput<typeof sweepCardSchema>

/** How far one branch is. */
export const orgProgressSchema = v.object({
  orgId: idOf('org'),
  name: v.string(),
  /** The organisation above it. */
  above: v.string(),
  handedOut: v.boolean(),
  total: v.number(),
  done: v.number(),
  counts: countsSchema,
})
export type OrgProgress = v.InferOutput<typeof orgProgressSchema>

export const sweepProgressSchema = v.object({
  sweep: sweepCardSchema,
  total: v.number(),
  done: v.number(),
  counts: countsSchema,
  /** Branches that have begun are all here; the least advanced first. */
  orgs: v.array(orgProgressSchema),
})

/** One line of a branch's list. */
export const sweepMemberSchema = v.object({
  /** On whose list; another than was asked for when that branch was merged into it since. */
  orgId: idOf('org'),
  memberId: idOf('member'),
  name: v.string(),
  /** The version that the next tick has seen; 0 while there is none. */
  version: v.number(),
  outcome: v.optional(openEnum(outcomes)),
  how: v.optional(openEnum(waysOfAnswer)),
  /** The widest first; kept back from whoever may not see where they are. */
  place: v.optional(v.array(v.string())),
  since: v.optional(daySchema),
  note: v.optional(v.string()),
  at: v.optional(instantSchema),
  follow: openEnum(follows),
  followDone: v.boolean(),
  tripId: v.optional(idOf('trip')),
  /** May the caller tick them off? Not oneself, nor whom a committee has taken over. */
  mayTick: v.boolean(),
})
export type SweepMember = v.InferOutput<typeof sweepMemberSchema>

/** What a member who has opened the link sees: never who else has answered. */
export const sweepLinkSchema = v.object({
  title: v.string(),
  orgName: v.string(),
  dueOn: daySchema,
  /** `yes`; `not_bound`: bind first; `not_listed`: bound, and not on this list. */
  mayAnswer: openEnum(['yes', 'not_bound', 'not_listed']),
  /** What they have answered themselves. */
  answered: v.optional(openEnum(outcomes)),
  tripId: v.optional(idOf('trip')),
})
export type SweepLink = v.InferOutput<typeof sweepLinkSchema>
