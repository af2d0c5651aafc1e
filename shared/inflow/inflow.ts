import * as v from 'valibot'
import { residenceSchema } from '../account/schema'
import { idOf } from '../ids'
import { memberCategories } from '../member/member'
import { sealedSchema } from '../sealed'
import { daySchema, instantSchema } from '../time'

/** How somebody came into the ledger: on their own phone, from a form that the host typed in, or by sheet. */
export const inflowSources = ['self', 'paper', 'sheet'] as const
/** How the host made sure: saw the person, saw a paper of their branch, or had the branch on the phone. */
export const verifiedHows = ['in_person', 'paper', 'called_origin'] as const
/** How the branch at home was told. */
export const toldHows = ['letter', 'phone'] as const
/** What the branch at home has answered: it is so, or it knows nobody of that name. */
export const originAnswers = ['confirmed', 'unknown'] as const
/** How it ended, said neutrally: docs/rules.md#inflow. */
export const closeOutcomes = ['left', 'transferred_here', 'mistake', 'own_member'] as const
/** What the host writes down; the other two end it without a host. */
export const inflowOutcomes = [...closeOutcomes, 'withdrawn', 'merged'] as const

/** Where the formal affiliation lies, and whom to ask there. */
const homeSchema = v.object({
  regionCode: v.string(),
  place: v.array(v.string()),
  orgName: v.string(),
  contactName: v.optional(v.string()),
  contactPhone: v.optional(sealedSchema),
})

const facts = {
  inflowId: idOf('inflow'),
  countyId: idOf('county'),
  version: v.number(),
  /** Here, the branch that they take part in; until they are placed, the organisation of the station. */
  orgId: idOf('org'),
  name: v.string(),
  phone: v.optional(sealedSchema),
  /** A keyed digest of the number, by which it is found. */
  phoneKey: v.optional(v.string()),
  /** WeChat has said that the number is that person's. */
  phoneVerified: v.optional(v.boolean()),
  /** Where they live now. */
  address: v.optional(sealedSchema),
  addressKey: v.optional(v.string()),
  /** Of this county: a community, and a compound of it. */
  residence: v.optional(residenceSchema),
  home: homeSchema,
  cameOn: v.optional(daySchema),
  reason: v.optional(v.string()),
  category: v.optional(v.picklist(memberCategories)),
  source: v.picklist(inflowSources),
  /** At which they registered; nobody who came by sheet has one. */
  station: v.optional(v.object({ stationId: idOf('station'), orgId: idOf('org'), name: v.string() })),
  /** The phone on which they read their own registration. */
  accountId: v.optional(idOf('account')),
  registeredAt: v.optional(instantSchema),
  /** The day on which a sheet last named them; kept from then on for `inflowDays`. */
  namedOn: v.optional(daySchema),
  /** With the same number, and looked at by a person: somebody else. */
  apartFrom: v.optional(v.array(v.string())),
  originTold: v.optional(
    v.object({
      ...{ on: daySchema, how: v.picklist(toldHows) },
      /** As a person here wrote it down, having spoken with them. */
      answer: v.optional(v.object({ on: daySchema, says: v.picklist(originAnswers) })),
    }),
  ),
}
/** While it waits for somebody, until a day; each time that day comes in silence is counted. */
const waiting = { ...facts, dueOn: daySchema, overdueTimes: v.number() }
const verification = v.object({ at: instantSchema, how: v.picklist(verifiedHows) })
/** Nobody waits for who came by sheet, so there may be no day. */
const placed = {
  ...facts,
  verification: v.optional(verification),
  placedAt: v.optional(instantSchema),
  dueOn: v.optional(daySchema),
  overdueTimes: v.optional(v.number()),
}

/**
 * A member whose formal affiliation lies elsewhere and who lives here now, by the state of their registration.
 * docs/rules.md#inflow. Nothing of it changes the affiliation.
 */
export const inflowMemberSchema = v.variant('state', [
  v.object({ state: v.literal('registered'), ...waiting }),
  v.object({ state: v.literal('returned_for_completion'), ...waiting, returnReason: v.string() }),
  v.object({ state: v.literal('verified'), ...waiting, verification }),
  v.object({ state: v.literal('placed'), ...placed }),
  v.object({ state: v.literal('leaving'), ...placed, dueOn: daySchema, leavesOn: daySchema }),
  v.object({
    state: v.literal('closed'),
    ...facts,
    outcome: v.picklist(inflowOutcomes),
    closedOn: daySchema,
    mergedInto: v.optional(idOf('inflow')),
  }),
])
export type InflowMember = v.InferOutput<typeof inflowMemberSchema>
export type InflowState = InflowMember['state']
/** One in one of these states. */
export type InflowIn<S extends InflowState> = Extract<InflowMember, { state: S }>
export type OpenInflow = Exclude<InflowMember, InflowIn<'closed'>>

export const inflowStates = [
  'registered',
  'returned_for_completion',
  'verified',
  'placed',
  'leaving',
  'closed',
] as const satisfies readonly InflowState[]

export const isOpenInflow = (one: InflowMember): one is OpenInflow => one.state !== 'closed'
