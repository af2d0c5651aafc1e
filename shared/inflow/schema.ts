import * as v from 'valibot'
import { residenceSchema, typedNameSchema } from '../account/schema'
import { idOf } from '../ids'
import { memberCategories } from '../member/member'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'
import { phoneSchema } from '../trip/schema'
import { inflowOutcomes, inflowSources, inflowStates, originAnswers, toldHows, verifiedHows } from './inflow'

export { type InflowMember, inflowMemberSchema } from './inflow'

const said = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `最多写 ${max} 个字`), v.regex(/\S/, '请写点内容'))

export const thisInflowSchema = v.object({ inflowId: idOf('inflow') })

/** Of an office, which may have a landline, or of whoever works there. */
const contactPhoneSchema = v.pipe(v.string(), v.regex(/^[\d-]{7,18}$/, '请填电话号码'))

/** What somebody from elsewhere tells of themselves, beside name and number. */
const aboutThem = {
  home: v.object({
    /** County level, GB/T 2260. */
    regionCode: v.pipe(v.string(), v.regex(/^\d{6}$/, '请选到区县一级')),
    /** The branch, as it stands on their papers. */
    orgName: said(60),
    contactName: v.optional(said(30)),
    contactPhone: v.optional(contactPhoneSchema),
  }),
  cameOn: daySchema,
  reason: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
  category: v.optional(v.picklist(memberCategories)),
  residence: v.optional(residenceSchema),
  address: v.optional(said(100)),
}

/** Told on paper, or completed: the number as it was written. */
export const inflowFilingSchema = v.object({ name: typedNameSchema, phone: phoneSchema, ...aboutThem })
export type InflowFiling = v.InferOutput<typeof inflowFilingSchema>

/** Told on one's own phone: the number that WeChat gives, or as typed. */
export const ownInflowFilingSchema = v.object({
  ...inflowFilingSchema.entries,
  phone: v.optional(phoneSchema),
  /** Of the button `open-type="getPhoneNumber"`; good once, for five minutes. */
  phoneCode: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(256))),
})

/** New address or number; `null` takes an address away. */
export const inflowContactsSchema = v.object({
  phone: v.optional(phoneSchema),
  residence: v.optional(v.nullable(residenceSchema)),
  address: v.optional(v.nullable(said(100))),
})

export const inflowReturnReasonSchema = said(200)

/** One of the ledger in a list: contacts masked. */
export const inflowCardSchema = v.object({
  inflowId: idOf('inflow'),
  version: v.number(),
  orgId: idOf('org'),
  /** As it is called today; empty where the reader's tree doesn't have it. */
  orgName: v.optional(v.string()),
  name: v.string(),
  phone: v.optional(v.string()),
  /** That there is one, and nothing of it. */
  address: v.optional(v.string()),
  home: v.object({ place: v.array(v.string()), orgName: v.string() }),
  cameOn: v.optional(daySchema),
  reason: v.optional(v.string()),
  state: openEnum(inflowStates),
  source: openEnum(inflowSources),
  stationName: v.optional(v.string()),
  registeredAt: v.optional(instantSchema),
  /** Until when it waits for somebody; no day once it has passed in silence. */
  dueOn: v.optional(daySchema),
  overdueTimes: v.number(),
  /** When the branch at home was told. */
  originToldOn: v.optional(daySchema),
  /** What it has answered. */
  originSays: v.optional(openEnum(originAnswers)),
  leavesOn: v.optional(daySchema),
  outcome: v.optional(openEnum(inflowOutcomes)),
})
export type InflowCard = v.InferOutput<typeof inflowCardSchema>

/** What of a registration is sealed. */
export const inflowContacts = ['mobile', 'awayAddress', 'originPhone'] as const

export const inflowEventTypes = [
  'inflow.imported',
  'inflow.registered',
  'inflow.completed',
  'inflow.returned_for_completion',
  'inflow.verified',
  'inflow.placed',
  'inflow.origin_told',
  'inflow.origin_answered',
  'inflow.leaving',
  'inflow.contacts_changed',
  'inflow.contacted',
  'inflow.closed',
  'inflow.merged',
  'inflow.kept_apart',
  'inflow.bound',
  'inflow.fell_due',
  'inflow.put_off',
  'inflow.removed',
] as const
export type InflowEventType = (typeof inflowEventTypes)[number]

/** Who did it: the person, who looks after them here, or the system. */
export const inflowSides = ['self', 'host', 'system'] as const

const originToldSchema = v.object({
  ...{ on: daySchema, how: openEnum(toldHows) },
  answer: v.optional(v.object({ on: daySchema, says: openEnum(originAnswers) })),
})

/** One registration, as much of it as the reader may see. */
export const inflowViewSchema = v.object({
  ...inflowCardSchema.entries,
  home: v.object({
    regionCode: v.string(),
    place: v.array(v.string()),
    orgName: v.string(),
    contactName: v.optional(v.string()),
    contactPhone: v.optional(v.string()),
  }),
  category: v.optional(openEnum(memberCategories)),
  residence: v.optional(
    v.object({
      communityId: idOf('place'),
      compoundId: v.optional(idOf('place')),
      /** 海棠社区 海棠花园 */
      words: v.string(),
    }),
  ),
  phoneVerified: v.boolean(),
  /** On their own phone they can read it. */
  isBound: v.boolean(),
  mayReveal: v.array(v.object({ field: openEnum(inflowContacts), explain: v.boolean() })),
  returnReason: v.optional(v.string()),
  verified: v.optional(v.object({ at: instantSchema, how: openEnum(verifiedHows) })),
  originTold: v.optional(originToldSchema),
  mergedInto: v.optional(idOf('inflow')),
  /** The organisation that answers for them here now, and its number to call. */
  responsible: v.object({ name: v.string(), phone: v.optional(v.string()) }),
  station: v.optional(
    v.object({
      stationId: idOf('station'),
      name: v.string(),
      address: v.string(),
      phone: v.string(),
      hours: v.string(),
    }),
  ),
  /** Newest first. */
  timeline: v.array(
    v.object({
      at: instantSchema,
      type: openEnum(inflowEventTypes),
      side: openEnum(inflowSides),
      by: v.string(),
    }),
  ),
  side: openEnum(['self', 'host', 'other']),
  /** What the reader, acting as they do, may do with it now. */
  maySteps: v.array(v.string()),
})
export type InflowView = v.InferOutput<typeof inflowViewSchema>

/** Somebody with the same number: in the ledger, or on the county's own roster. */
export const inflowDuplicateSchema = v.object({
  id: v.union([idOf('inflow'), idOf('member')]),
  is: openEnum(['inflow', 'roster']),
  /** The family name alone. */
  name: v.string(),
  /** They are called the same. */
  sameName: v.boolean(),
  phone: v.string(),
  /** Of the branch at home, or the one of the roster. */
  orgName: v.string(),
  place: v.array(v.string()),
  cameOn: v.optional(daySchema),
  state: v.optional(openEnum(inflowStates)),
  /** The reader may keep this one and close the other. */
  mayKeep: v.boolean(),
})
export type InflowDuplicate = v.InferOutput<typeof inflowDuplicateSchema>

/** The letter to the branch at home, to be printed or sent: docs/rules.md#inflow. */
export const inflowLetterSchema = v.object({
  title: v.string(),
  /** Whom it is written to. */
  to: v.string(),
  paragraphs: v.array(v.string()),
  from: v.string(),
  on: daySchema,
  /** When they were told, and what they answered. */
  told: v.optional(originToldSchema),
})
export type InflowLetter = v.InferOutput<typeof inflowLetterSchema>
