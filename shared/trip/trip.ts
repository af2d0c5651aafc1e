import * as v from 'valibot'
import { idOf } from '../ids'
import { contactSchema, sealedSchema } from '../sealed'
import { type Day, daySchema, instantSchema } from '../time'
import { moreSchema } from './more'

const region = { regionCode: v.string(), place: v.array(v.string()) }

/** Where the member goes: a county-level region code, the names it had when filed, and whether an address is known. */
export const destinationSchema = v.object({ ...region, address: v.optional(v.string()) })

/** A station, of this county or another. */
const stationHostSchema = v.object({
  kind: v.literal('station'),
  countyId: idOf('county'),
  stationId: idOf('station'),
  orgId: idOf('org'),
  stationName: v.string(),
})
/** A mobile-member branch of the member's own county, at the destination. */
const branchHostSchema = v.object({
  kind: v.literal('branch'),
  countyId: idOf('county'),
  orgId: idOf('org'),
  orgName: v.string(),
})
/** An organisation outside the system: it is written to, and called. */
const outsideHostSchema = v.object({
  kind: v.literal('outside'),
  orgName: v.string(),
  /** The office's number, as the origin found it. */
  orgPhone: v.optional(v.string()),
})

/** The organisation at the destination that takes the member in. */
export const hostSchema = v.variant('kind', [stationHostSchema, branchHostSchema, outsideHostSchema])
export type Host = v.InferOutput<typeof hostSchema>
export type StationHost = Extract<Host, { kind: 'station' }>
/** One that works with the system. */
export type KnownHost = Exclude<Host, { kind: 'outside' }>

/** How it is known that somebody has arrived. */
export const arrivalWays = ['scanned', 'seen_by_host', 'by_phone', 'by_letter'] as const
const arrivalSchema = v.object({ at: instantSchema, how: v.picklist(arrivalWays) })
const placementSchema = v.object({
  at: instantSchema,
  /** Absent: outside the system. */
  orgId: v.optional(idOf('org')),
  orgName: v.string(),
  /** As it was then: who is at home in another county can't look it up. */
  orgPhone: v.optional(v.string()),
  /** Whom to ask for there. */
  contactName: v.optional(v.string()),
})

/** How a trip came to be known when the member didn't file it: docs/rules.md#on-behalf. */
export const filingSources = ['phone_call', 'paper', 'family', 'found'] as const
/** How the member agreed to it; of one who left without telling, nobody could ask. */
export const filingConsents = ['spoken', 'written', 'none'] as const
const onBehalfSchema = v.object({
  source: v.picklist(filingSources),
  /** Who told of it, when it wasn't the member: 女儿. */
  relation: v.optional(v.string()),
  consent: v.picklist(filingConsents),
})
export type OnBehalf = v.InferOutput<typeof onBehalfSchema>

/** A place where they were before they moved on, still away. */
const legSchema = v.object({
  ...region,
  hostName: v.optional(v.string()),
  since: daySchema,
  until: daySchema,
})

/** How far the letter to an organisation outside has come; it waits for that organisation's form before the first. */
export const letterSteps = ['answered', 'called_back'] as const

/** What an organisation outside, which has no inbox here, is to be told of a member whom it has taken in. */
export const hostNews = ['returned', 'extended', 'changed', 'home_visit', 'left'] as const
const tellHostSchema = v.object({
  about: v.picklist(hostNews),
  /** Nothing goes on, for whatever reason: they are told that alone. */
  ended: v.optional(v.boolean()),
  since: daySchema,
  /** Whom the trip went to, as the letter has it; older news doesn't say. */
  host: v.optional(v.string()),
  /** They took the member in by a letter, whose code still opens. */
  byCode: v.optional(v.boolean()),
  /** The branch there, as they have named it. */
  orgName: v.string(),
  /** Whom to ask for there. */
  orgPhone: v.optional(v.string()),
  contactName: v.optional(v.string()),
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
  onBehalf: v.optional(onBehalfSchema),
  /** The trip of whom they leave with. */
  together: v.optional(idOf('trip')),
  /** What may be told, and need not. */
  more: v.optional(moreSchema),
  /** Where they were before, oldest first: the trip began with the first. */
  legs: v.optional(v.array(legSchema)),
  /** Home for some days; the trip goes on. */
  homeVisit: v.optional(v.object({ from: daySchema, until: daySchema })),
  /** Since when the branch has been asked to look at somebody who is away for long. */
  reviewAskedOn: v.optional(daySchema),
  /** A person has confirmed that this is a mobile member: docs/rules.md#mobile-members. */
  mobileSince: v.optional(daySchema),
  /** A person has looked on that day and said that it is none. */
  notMobileOn: v.optional(daySchema),
  /** When the branch wrote it into the national register. */
  nationalOn: v.optional(daySchema),
  /** Until the branch has told them, or they have read it. */
  tellHost: v.optional(tellHostSchema),
  /** The same for hosts after that one, the latest last. */
  tellHostNext: v.optional(v.array(tellHostSchema)),
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
  v.object({
    state: v.literal('routed'),
    ...hosted,
    saidArrivedAt: v.optional(instantSchema),
    letter: v.optional(v.picklist(letterSteps)),
  }),
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
  /** The affiliation has gone elsewhere: a way out, not a return. */
  v.object({ state: v.literal('transferred'), ...closed, host: v.optional(hostSchema) }),
])

export type Trip = v.InferOutput<typeof tripSchema>
export type TripState = Trip['state']
/** A trip in one of these states. */
export type TripIn<S extends TripState> = Extract<Trip, { state: S }>
export type OpenTrip = Exclude<Trip, TripIn<'archived' | 'withdrawn' | 'transferred'>>

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
  'transferred',
] as const satisfies readonly TripState[]

export const isOpen = (trip: Trip): trip is OpenTrip =>
  trip.state !== 'archived' && trip.state !== 'withdrawn' && trip.state !== 'transferred'

/** The host of a trip that has one. */
export const hostOf = (trip: Trip): Host | undefined => ('host' in trip ? trip.host : undefined)

export const hostNameOf = (host: Host): string => (host.kind === 'station' ? host.stationName : host.orgName)

/** The station of a trip that goes to one. */
export function stationOf(trip: Trip): StationHost | undefined {
  const host = hostOf(trip)
  return host?.kind === 'station' ? host : undefined
}

/** Is it one and the same host? Organisations outside the system are told apart by their names. */
export function isSameHost(one: Host, other: Host): boolean {
  if (one.kind === 'station') return other.kind === 'station' && one.stationId === other.stationId
  if (one.kind === 'branch') return other.kind === 'branch' && one.orgId === other.orgId
  return other.kind === 'outside' && one.orgName === other.orgName
}

/** The day on which somebody left home, wherever they have gone on to since. */
export const startOf = ({ legs, leaveOn }: Pick<Trip, 'legs' | 'leaveOn'>): Day => legs?.[0]?.since ?? leaveOn
