import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { orgLevels } from '../org/schema'
import { secretCodeOf } from '../secret-code'
import { daySchema, instantSchema } from '../time'
import { hostStandings } from '../trip/host-news'
import { letterStates } from './letter'

/** What the code on the sheet holds; it fits into the scene of a mini-program code. */
export const letterTokenSchema = secretCodeOf(24)
export const withTokenSchema = v.object({ token: letterTokenSchema })

/** A letter as the branch at home sees it. */
export const letterViewSchema = v.object({
  tripId: idOf('trip'),
  version: v.number(),
  state: openEnum(letterStates),
  fromOrgName: v.string(),
  /** Whether a branch writes, or a committee that has taken over from one. */
  fromLevel: v.optional(openEnum(orgLevels)),
  /** The branch's own number, to be called back on. */
  fromPhone: v.optional(v.string()),
  toOrgName: v.string(),
  memberName: v.string(),
  place: v.array(v.string()),
  /** When they leave, or left. */
  leaveOn: v.optional(daySchema),
  madeOn: daySchema,
  expiresOn: daySchema,
  /** What the other end filled in. */
  answer: v.optional(
    v.object({ at: instantSchema, orgName: v.string(), contactName: v.string(), phone: v.string() }),
  ),
  /** When the branch called that office, and the number, masked. */
  calledBack: v.optional(v.object({ on: daySchema, phone: v.optional(v.string()) })),
  /** The trip goes elsewhere by now, or its time is over. */
  isOver: v.boolean(),
  /** They took the member in, and something has changed since of which they haven't heard. */
  toTell: v.optional(v.boolean()),
})
export type LetterView = v.InferOutput<typeof letterViewSchema>

/**
 * The same as whoever holds the code sees it: the names of the two organisations and nothing else. Who it is about, and
 * the branch's number, only who was called back: docs/decisions/0009-what-a-letter-shows.md.
 */
export const openedLetterSchema = v.object({
  state: openEnum(letterStates),
  fromOrgName: v.string(),
  fromPhone: v.optional(v.string()),
  toOrgName: v.string(),
  expiresOn: daySchema,
  /** Their own answer is the one that counts. */
  isYours: v.boolean(),
  about: v.optional(v.object({ memberName: v.string(), place: v.array(v.string()), leaveOn: daySchema })),
  /** For who has taken the member in: whether they are still there, and until when they mean to stay. */
  standing: v.optional(openEnum(hostStandings)),
  returnOn: v.optional(daySchema),
  /** Nothing goes on, for whatever reason: they are told that alone. */
  isEnded: v.optional(v.boolean()),
  /** What they filled in themselves. */
  answer: v.optional(v.object({ orgName: v.string(), contactName: v.string() })),
})
export type OpenedLetter = v.InferOutput<typeof openedLetterSchema>
