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

export const thisGrantSchema = v.object({ grantId: idOf('grant') })
