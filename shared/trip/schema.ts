import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { openingSchema } from '../station/schema'
import { daySchema, instantSchema } from '../time'
import { industries, moreInputSchema, unitTypes } from './more'
import { destinationSchema, filingConsents, filingSources, hostNews, letterSteps, tripStates } from './trip'

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
  /** The trip of whom they leave with. */
  together: v.optional(idOf('trip')),
  /** What may be told, and need not. Absent: as it was. */
  more: v.optional(moreInputSchema),
})
export type FilingInput = v.InferOutput<typeof filingSchema>

/** An organisation outside the system, as its own people call it. */
export const orgNameSchema = said(60)
export const contactNameSchema = said(20)
/** Of an office: with an area code, or a mobile number. */
export const officePhoneSchema = v.pipe(v.string(), v.regex(/^[0-9][0-9-]{6,17}$/, '请填对方单位的电话'))

/** How the branch knows of a trip, and how the member agreed to its being written down. */
export const onBehalfInputSchema = v.object({
  source: v.picklist(filingSources),
  relation: v.optional(said(10)),
  consent: v.picklist(filingConsents),
})

/** The path parameter of whatever is about one trip. */
export const thisTripSchema = v.object({ tripId: idOf('trip') })

export const returnReasonSchema = said(200)

export const hostKinds = ['station', 'branch', 'outside'] as const

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
  /** Who takes them in: a station, a branch, or an organisation outside the system. */
  host: v.optional(v.object({ kind: openEnum(hostKinds), name: v.string() })),
  /** How far the letter to it has come, when it lies outside the system and has filled in the form. */
  letter: v.optional(openEnum(letterSteps)),
  /** Home for some days. */
  homeVisit: v.optional(v.object({ from: daySchema, until: daySchema })),
  /** Nobody has been in touch although it was due. */
  contactOverdue: v.optional(v.boolean()),
  /** For the branch: an organisation outside took them in, and hasn't heard yet what has changed. */
  toTell: v.optional(v.object({ about: openEnum(hostNews), since: daySchema, orgName: v.string() })),
})
export type TripCard = v.InferOutput<typeof tripCardSchema>

/** A trip in the list of whoever hosts, with what only they are told. */
export const hostedCardSchema = v.object({
  ...tripCardSchema.entries,
  /** By whom their log is found; absent for whoever doesn't keep it. */
  memberId: v.optional(idOf('member')),
  /** The branch or group that they were placed in, and since when. */
  placedIn: v.optional(v.string()),
  placedAt: v.optional(instantSchema),
})
export type HostedCard = v.InferOutput<typeof hostedCardSchema>

/** A trip in the list of a branch's own, with what only the branch is told. */
export const awayCardSchema = v.object({
  ...tripCardSchema.entries,
  memberId: idOf('member'),
  /** The day on which they left home, wherever they have gone on to since. */
  startedOn: daySchema,
  /** Away for so long that a person should say whether this is a mobile member; nobody has yet. */
  isCandidate: v.boolean(),
  mobileSince: v.optional(daySchema),
  nationalOn: v.optional(daySchema),
})
export type AwayCard = v.InferOutput<typeof awayCardSchema>

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
  'trip.filed_on_behalf',
  'trip.changed',
  'trip.postponed',
  'trip.extended',
  'trip.moved_on',
  'trip.acknowledged',
  'trip.visits_home',
  'trip.says_well',
  'trip.contacted',
  'trip.review_due',
  'trip.mobile_confirmed',
  'trip.registered_nationally',
  'trip.transferred',
  'trip.letter_answered',
  'trip.letter_called_back',
  'trip.letter_turned_away',
  'trip.host_told',
  'trip.host_read',
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
export const tripContacts = ['mobile', 'awayAddress', 'emergency'] as const

/** One trip, as much of it as the reader may see. */
export const tripViewSchema = v.object({
  ...tripCardSchema.entries,
  /** Whose trip it is, for those who keep in touch with them. */
  memberId: v.optional(idOf('member')),
  /** First three and last four digits; who may see the whole number asks for it. */
  phone: v.string(),
  /** The contacts that the reader may ask for, and whether a reason must be written. */
  mayReveal: v.array(v.object({ field: openEnum(tripContacts), explain: v.boolean() })),
  returnReason: v.optional(v.string()),
  placedIn: v.optional(v.string()),
  returnedOn: v.optional(daySchema),
  /** Whom to ask for at a host that isn't in the system. */
  contactThere: v.optional(v.object({ name: v.optional(v.string()), phone: v.optional(v.string()) })),
  /** For the branch: the number of an office outside the system, as the branch has found it. */
  hostPhone: v.optional(v.string()),
  /** For the branch: what it has still to tell an organisation outside, which took the member in. */
  tellHost: v.optional(
    v.object({
      ...{ about: openEnum(hostNews), since: daySchema, orgName: v.string() },
      ...{ orgPhone: v.optional(v.string()), contactName: v.optional(v.string()) },
      /** They can read it by the code of their letter. */
      byCode: v.optional(v.boolean()),
      /** Nothing goes on, for whatever reason: they are told that alone. */
      ended: v.optional(v.boolean()),
    }),
  ),
  /** What was told beside; of whom to call, only that somebody is known. */
  more: v.optional(
    v.object({
      ...{ unitName: v.optional(v.string()), unitType: v.optional(openEnum(unitTypes)) },
      ...{ industry: v.optional(openEnum(industries)), fixedPlace: v.optional(v.boolean()) },
      ...{ activityCardNo: v.optional(v.string()), emergency: v.optional(v.string()) },
    }),
  ),
  /** Who leaves with them, for whoever is told of both. */
  with: v.optional(v.array(v.object({ tripId: idOf('trip'), name: v.string() }))),
  /** Who told of it, when the member didn't file it. */
  onBehalf: v.optional(
    v.object({
      source: openEnum(filingSources),
      relation: v.optional(v.string()),
      consent: openEnum(filingConsents),
    }),
  ),
  /** Where they were before, oldest first. */
  legs: v.optional(
    v.array(
      v.object({
        regionCode: v.string(),
        place: v.array(v.string()),
        hostName: v.optional(v.string()),
        since: daySchema,
        until: daySchema,
      }),
    ),
  ),
  /** For the branch and who is above it: since when confirmed as a mobile member, and when written into the register. */
  mobileSince: v.optional(daySchema),
  nationalOn: v.optional(daySchema),
  /** The organisation that answers for the member now, and its number to call. */
  responsible: v.object({ name: v.string(), phone: v.optional(v.string()) }),
  station: v.optional(
    v.object({
      ...{ name: v.string(), address: v.string(), phone: v.string(), hours: v.string() },
      /** The next times at which it is open; absent where the hours are a sentence alone. */
      openings: v.optional(v.array(openingSchema)),
    }),
  ),
  /** Newest first. */
  timeline: v.array(timelineEntrySchema),
  /** On which side of the trip the reader stands. */
  side: openEnum(actorSides),
  /** What the reader, acting as they do, may do with it now. */
  maySteps: v.array(v.string()),
})
export type TripView = v.InferOutput<typeof tripViewSchema>
