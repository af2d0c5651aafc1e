import * as v from 'valibot'
import { idOf } from '../ids'
import { contactSchema, sealedSchema } from '../sealed'
import { daySchema, instantSchema } from '../time'

const region = { regionCode: v.string(), place: v.array(v.string()) }

/** Where the member goes: a county-level region code, the names it had when filed, and whether an address is known. */
export const destinationSchema = v.object({ ...region, address: v.optional(v.string()) })

/** The organisation at the destination that takes the member in. It may be in another county. */
export const hostSchema = v.object({
  countyId: idOf('county'),
  stationId: idOf('station'),
  orgId: idOf('org'),
  stationName: v.string(),
})
export type Host = v.InferOutput<typeof hostSchema>

const arrivalSchema = v.object({ at: instantSchema, how: v.picklist(['scanned', 'seen_by_host']) })
const placementSchema = v.object({
  at: instantSchema,
  orgId: idOf('org'),
  orgName: v.string(),
  /** As it was then: who is at home in another county can't look it up. */
  orgPhone: v.optional(v.string()),
})

const facts = {
  tripId: idOf('trip'),
  countyId: idOf('county'),
  version: v.number(),
  memberId: idOf('member'),
  memberName: v.string(),
  phone: contactSchema,
  /** The branch that holds the formal affiliation. It never changes here. */
  originOrgId: idOf('org'),
  originOrgName: v.string(),
  /** A committee above has taken over from the branch, at the member's wish. */
  heldBy: v.optional(idOf('org')),
  /** The member has said 不告诉来打听的人. */
  discreet: v.optional(v.boolean()),
  destination: v.object({ ...region, address: v.optional(sealedSchema) }),
  reason: v.string(),
  leaveOn: daySchema,
  /** Absent: not fixed yet. */
  returnOn: v.optional(daySchema),
  filedAt: instantSchema,
}
/** While open, a trip waits for somebody until a day; each time that day comes and nothing has happened is counted. */
const open = { ...facts, dueOn: daySchema, overdueTimes: v.number() }
const hosted = { ...open, host: hostSchema }
const closed = { ...facts, closedAt: instantSchema }

/**
 * A trip, by its state: what a state needs is there, what it can't have isn't.
 * The states are those of docs/rules.md#trip-life-cycle.
 */
export const tripSchema = v.variant('state', [
  v.object({ state: v.literal('filed'), ...open }),
  v.object({ state: v.literal('returned_for_completion'), ...open, returnReason: v.string() }),
  v.object({ state: v.literal('registered'), ...open }),
  v.object({ state: v.literal('origin_managed'), ...open }),
  v.object({ state: v.literal('routed'), ...hosted, saidArrivedAt: v.optional(instantSchema) }),
  v.object({ state: v.literal('checked_in'), ...hosted, arrival: arrivalSchema }),
  v.object({ state: v.literal('hosted'), ...hosted, arrival: arrivalSchema, placement: placementSchema }),
  v.object({
    state: v.literal('return_reported'),
    ...open,
    host: v.optional(hostSchema),
    returnedOn: daySchema,
  }),
  v.object({ state: v.literal('archived'), ...closed, host: v.optional(hostSchema), returnedOn: daySchema }),
  v.object({ state: v.literal('withdrawn'), ...closed }),
])

export type Trip = v.InferOutput<typeof tripSchema>
export type TripState = Trip['state']
/** A trip in one of these states. */
export type TripIn<S extends TripState> = Extract<Trip, { state: S }>
export type OpenTrip = Exclude<Trip, TripIn<'archived' | 'withdrawn'>>

export const tripStates = [
  'filed',
  'returned_for_completion',
  'registered',
  'origin_managed',
  'routed',
  'checked_in',
  'hosted',
  'return_reported',
  'archived',
  'withdrawn',
] as const satisfies readonly TripState[]

export const isOpen = (trip: Trip): trip is OpenTrip =>
  trip.state !== 'archived' && trip.state !== 'withdrawn'

/** The host of a trip that has one. */
export const hostOf = (trip: Trip): Host | undefined => ('host' in trip ? trip.host : undefined)
