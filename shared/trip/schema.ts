import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { destinationSchema, tripStates } from './trip'

/** Mainland mobile numbers have eleven digits and begin with 1. */
export const phoneSchema = v.pipe(v.string(), v.regex(/^1\d{10}$/, '请填 11 位手机号'))

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

/** What a member fills in: at most seven things. */
export const filingSchema = v.object({
  destination: v.object({
    /** County level, GB/T 2260. */
    regionCode: v.pipe(v.string(), v.regex(/^\d{6}$/, '请选到区县一级')),
    address: v.optional(said(100)),
  }),
  reason: v.pipe(v.string(), v.minLength(1, '请选去做什么'), v.maxLength(40)),
  leaveOn: daySchema,
  /** Absent: not fixed yet. */
  returnOn: v.optional(daySchema),
  /** Absent: the number that the roster has. */
  phone: v.optional(phoneSchema),
})
export type FilingInput = v.InferOutput<typeof filingSchema>

/** The path parameter of whatever is about one trip. */
export const thisTripSchema = v.object({ tripId: idOf('trip') })

export const returnReasonSchema = said(200)

/** A trip in a list. */
export const tripCardSchema = v.object({
  tripId: idOf('trip'),
  version: v.number(),
  state: openEnum(tripStates),
  memberName: v.string(),
  originOrgName: v.string(),
  destination: destinationSchema,
  reason: v.string(),
  leaveOn: daySchema,
  returnOn: v.optional(daySchema),
  /** Whom it waits for, and until which day; no day once it has passed in silence: a new one is no promise. */
  waitingFor: openEnum(['member', 'origin', 'host', 'date', 'nothing']),
  dueOn: v.optional(daySchema),
  overdueTimes: v.number(),
  stationId: v.optional(idOf('station')),
  stationName: v.optional(v.string()),
  saidArrivedAt: v.optional(instantSchema),
  arrivedAt: v.optional(instantSchema),
})
export type TripCard = v.InferOutput<typeof tripCardSchema>

export const tripEventTypes = [
  'trip.filed',
  'trip.completed',
  'trip.returned_for_completion',
  'trip.registered',
  'trip.managed_at_origin',
  'trip.routed',
  'trip.said_arrived',
  'trip.checked_in',
  'trip.placed',
  'trip.return_reported',
  'trip.archived',
  'trip.withdrawn',
  'trip.fell_due',
  'trip.closed',
  'trip.terms_changed',
  'trip.brought_in',
  'trip.put_off',
] as const
export type TripEventType = (typeof tripEventTypes)[number]

/** Who did it, as the other side may know them: organisations by name, the member by theirs. */
export const actorSides = ['member', 'origin', 'superior', 'host', 'system'] as const
export type ActorSide = (typeof actorSides)[number]

export const timelineEntrySchema = v.object({
  at: instantSchema,
  type: openEnum(tripEventTypes),
  side: openEnum(actorSides),
  by: v.string(),
})
export type TimelineEntry = v.InferOutput<typeof timelineEntrySchema>

/** What of a trip is sealed. */
export const tripContacts = ['mobile', 'awayAddress'] as const

/** One trip, as much of it as the reader may see. */
export const tripViewSchema = v.object({
  ...tripCardSchema.entries,
  /** First three and last four digits; who may see the whole number asks for it. */
  phone: v.string(),
  /** The contacts that the reader may ask for, and whether a reason must be written. */
  mayReveal: v.array(v.object({ field: openEnum(tripContacts), explain: v.boolean() })),
  returnReason: v.optional(v.string()),
  placedIn: v.optional(v.string()),
  returnedOn: v.optional(daySchema),
  /** The organisation that answers for the member now, and its number to call. */
  responsible: v.object({ name: v.string(), phone: v.optional(v.string()) }),
  station: v.optional(
    v.object({ name: v.string(), address: v.string(), phone: v.string(), hours: v.string() }),
  ),
  /** Newest first. */
  timeline: v.array(timelineEntrySchema),
  /** On which side of the trip the reader stands. */
  side: openEnum(actorSides),
  /** What the reader, acting as they do, may do with it now. */
  maySteps: v.array(v.string()),
})
export type TripView = v.InferOutput<typeof tripViewSchema>
