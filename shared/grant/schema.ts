import * as v from 'valibot'
import { roles } from '../access/person'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { instantSchema } from '../time'

/** A role at an organisation as it is to be given; a host's at one station, a community worker's at one place. */
export const postSchema = v.object({
  role: v.picklist(roles),
  orgId: idOf('org'),
  stationId: v.optional(idOf('station')),
  placeId: v.optional(idOf('place')),
  /** Somebody else's role, for a time; it must say until when. */
  deputy: v.optional(v.boolean()),
  startsAt: v.optional(instantSchema),
  /** Absent: a whole term. */
  expiresAt: v.optional(instantSchema),
  /** Of a post that one person holds at a time: in place of whoever has it, whose role ends as this one begins … */
  instead: v.optional(idOf('grant')),
  /** … or beside them. Without either it is refused while somebody has it: docs/rules.md#one-secretary. */
  beside: v.optional(v.boolean()),
})
export type Post = v.InferOutput<typeof postSchema>

/** `in_force`; `to_come`, given for later; `to_confirm`, waits for a second officer; `offered`, by a code. */
export const grantStates = ['in_force', 'to_come', 'to_confirm', 'offered'] as const
export type GrantState = (typeof grantStates)[number]

/** Who holds a role where and until when, as it stands in a list. */
export const grantRowSchema = v.object({
  grantId: idOf('grant'),
  state: openEnum(grantStates),
  role: openEnum(roles),
  orgId: idOf('org'),
  orgName: v.string(),
  stationId: v.optional(idOf('station')),
  stationName: v.optional(v.string()),
  placeId: v.optional(idOf('place')),
  placeName: v.optional(v.string()),
  /** Of a holder who is a member of the roster. */
  memberId: v.optional(idOf('member')),
  /** As the roster has it; of who is on none, as they said it themselves when they took the role up. */
  holderName: v.optional(v.string()),
  /** It is the reader's own. */
  mine: v.boolean(),
  deputy: v.boolean(),
  startsAt: v.optional(instantSchema),
  expiresAt: v.optional(instantSchema),
  mayRevoke: v.boolean(),
  mayConfirm: v.boolean(),
})
export type GrantRow = v.InferOutput<typeof grantRowSchema>

/** 80 random bits: nobody guesses one. */
export const invitationCodeLength = 16

/** What a code offers, to be read before it is accepted. */
export const invitationSchema = v.object({
  role: openEnum(roles),
  orgName: v.string(),
  countyName: v.string(),
  practice: v.boolean(),
  stationName: v.optional(v.string()),
  placeName: v.optional(v.string()),
  deputy: v.boolean(),
  /** The code's end. */
  expiresAt: instantSchema,
  /** A county's first two administrators: it counts when a second person has brought the other code. */
  needsSecondPerson: v.boolean(),
})

/** Who takes up a role, for those who read who is responsible. */
export const holderNameSchema = v.pipe(
  v.string(),
  v.regex(/^\s*\S.{0,18}\S\s*$/, '请填您的姓名，2 到 20 个字'),
)

export const thisGrantSchema = v.object({ grantId: idOf('grant') })
