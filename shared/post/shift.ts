import * as v from 'valibot'
import { postClasses } from '../community-report/schema'
import { idOf } from '../ids'
import { daySchema, instantSchema } from '../time'

/** `open` until it is cancelled; whether it is over is told by the clock. */
export const shiftStates = ['open', 'cancelled'] as const

/**
 * A shift of a post, or, without times, a standing post (长期岗). Who has a seat and who waits is counted on it, so
 * that the last seat is given once. docs/rules.md#service-posts
 */
export const shiftSchema = v.object({
  shiftId: idOf('shift'),
  /** Shifts that were offered together. */
  postId: idOf('post'),
  countyId: idOf('county'),
  placeId: idOf('place'),
  /** By name, as it was when the shift was offered: it stands on certificates. */
  place: v.string(),
  orgName: v.string(),
  kind: v.string(),
  class: v.picklist(postClasses),
  name: v.string(),
  /** What to do, what to bring. */
  note: v.optional(v.string()),
  meetAt: v.optional(v.string()),
  startsAt: v.optional(instantSchema),
  endsAt: v.optional(instantSchema),
  slots: v.number(),
  state: v.picklist(shiftStates),
  /** Why it was cancelled, for those who had signed up. */
  reason: v.optional(v.string()),
  taken: v.number(),
  waiting: v.number(),
  /** When those who have a seat are told that it is tomorrow; absent once they have been, or where it came too late. */
  remindAt: v.optional(instantSchema),
  version: v.number(),
})
export type Shift = v.InferOutput<typeof shiftSchema>

/** `left`: cancelled in time by the member, which is nobody's business. */
export const signUpStates = ['signed', 'waiting', 'left', 'came', 'no_show'] as const

/** A member's place on a shift; one for each shift and member. */
export const signUpSchema = v.object({
  shiftId: idOf('shift'),
  memberId: idOf('member'),
  /** Where it is; what was signed up for long ago doesn't say. */
  placeId: v.optional(idOf('place')),
  version: v.number(),
  state: v.picklist(signUpStates),
  at: instantSchema,
  /** What it was, for the record that outlives the shift. */
  about: v.object({
    ...{ name: v.string(), class: v.picklist(postClasses), place: v.string(), orgName: v.string() },
    ...{ startsAt: v.optional(instantSchema), endsAt: v.optional(instantSchema) },
  }),
  /** Confirmed service: once of a shift, by the day of a standing post. */
  served: v.array(v.object({ on: daySchema, minutes: v.number() })),
  /** It was done before, and came in by a sheet: who had confirmed it, by name. */
  broughtIn: v.optional(v.object({ confirmedBy: v.string() })),
})
export type SignUp = v.InferOutput<typeof signUpSchema>

/** What somebody has signed up for and isn't over: the guard by which nobody is in two places at once. */
export const agendaSchema = v.object({
  memberId: idOf('member'),
  version: v.number(),
  open: v.array(v.object({ shiftId: idOf('shift'), startsAt: instantSchema, endsAt: instantSchema })),
})
export type Agenda = v.InferOutput<typeof agendaSchema>
