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

/** As much as a worker may write of a member at a tick. */
export const noteLength = 200

/**
 * Something is written, and no number by which somebody can be called or found: eleven digits, written together or not, or
 * an identity card's. One expression, since a schema of the wire has room for one.
 */
const withoutNumbers = /^(?![\s\S]*(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\d{15}))[\s\S]*\S/

export const noteSchema = v.pipe(
  v.string(),
  v.minLength(1, '请写点内容'),
  v.maxLength(noteLength, `最多写 ${noteLength} 个字`),
  v.regex(withoutNumbers, '请写点内容；备注里不写电话和证件号，号码换了，请到“更正信息”里改。'),
)

export const tickInputSchema = v.object({
  outcome: v.picklist(outcomes),
  how: v.picklist(ways),
  /** Asked for with `away`, and for nothing else. 公安联动 gives no place. */
  place: v.optional(placeInputSchema),
  /** Not with 公安联动, which tells an outcome alone. */
  note: v.optional(noteSchema),
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

/** How far a list is, in its three parts: 核对了, 没联系上, 还没核对. */
export const partsSchema = v.object({ checked: v.number(), notReached: v.number(), left: v.number() })

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
  own: v.optional(partsSchema),
})
export type SweepCard = v.InferOutput<typeof sweepCardSchema>

/** How far some branches are together. */
const progressSchema = v.object({
  /** How many branches, and to how many of them a list has been handed out. */
  branches: v.number(),
  handedOut: v.number(),
  total: v.number(),
  parts: partsSchema,
  counts: countsSchema,
})

/** How far one organisation is: a branch, or all branches below it. */
export const orgProgressSchema = v.object({
  orgId: idOf('org'),
  name: v.string(),
  /** It has a list of its own; else one looks at what lies below it. */
  isBranch: v.boolean(),
  ...progressSchema.entries,
})
export type OrgProgress = v.InferOutput<typeof orgProgressSchema>

export const sweepProgressSchema = v.object({
  sweep: sweepCardSchema,
  /** At whose branches one looks. */
  orgId: idOf('org'),
  orgName: v.string(),
  /** All of its branches together; with the first part of the list alone. */
  whole: v.optional(progressSchema),
  /** The organisations directly below it that have branches in the sweep, of this part the slowest first. */
  orgs: v.array(orgProgressSchema),
  cursor: v.optional(v.string()),
})

/** One line of a branch's list. */
export const sweepMemberSchema = v.object({
  /** On whose list; another than was asked for when that branch was merged into it since. */
  orgId: idOf('org'),
  memberId: idOf('member'),
  name: v.string(),
  /** The version that the next tick has seen; 0 while there is none. */
  version: v.number(),
  /** With how it was found out kept back from whoever may not see where they are; `at` says that it is known. */
  outcome: v.optional(openEnum(outcomes)),
  how: v.optional(openEnum(waysOfAnswer)),
  /** The widest first; kept back likewise. */
  place: v.optional(v.array(v.string())),
  regionCode: v.optional(v.string()),
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
