import * as v from 'valibot'
import { delegationRelations, delegationScopes, roles } from '../access/person'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { daySchema, instantSchema } from '../time'

const myCountySchema = v.object({
  countyId: idOf('county'),
  name: v.string(),
  practice: v.boolean(),
  tripReasons: v.array(v.object({ code: v.string(), label: v.string() })),
})

/** What the phone knows about the person: enough to greet, to prefill, and to choose whom to act as. */
export const meSchema = v.object({
  accountId: idOf('account'),
  member: v.optional(
    v.object({
      memberId: idOf('member'),
      name: v.string(),
      /** Their own number, first three and last four digits; empty when the roster has none. */
      phone: v.string(),
      orgId: idOf('org'),
      orgName: v.string(),
    }),
  ),
  county: v.optional(myCountySchema),
  /** The roles they hold now. Each can be acted as. */
  grants: v.array(
    v.object({
      grantId: idOf('grant'),
      role: openEnum(roles),
      orgId: idOf('org'),
      orgName: v.string(),
      countyName: v.string(),
      /** A county for exercises: what is done under this grant is practice. */
      practice: v.boolean(),
      stationId: v.optional(idOf('station')),
      stationName: v.optional(v.string()),
      /** Of a community worker: the place. */
      placeId: v.optional(idOf('place')),
      placeName: v.optional(v.string()),
      /** Somebody else's role, for a time. */
      deputy: v.optional(v.boolean()),
      expiresAt: v.optional(instantSchema),
    }),
  ),
  /** Where they live, if they have registered as a resident. */
  resident: v.optional(
    v.object({
      countyId: idOf('county'),
      countyName: v.string(),
      communityId: idOf('place'),
      communityName: v.string(),
      compoundId: v.optional(idOf('place')),
      compoundName: v.optional(v.string()),
    }),
  ),
  /** A member from elsewhere who is registered at a station here. */
  inflow: v.optional(v.object({ inflowId: idOf('inflow'), countyId: idOf('county') })),
  /** Whom they may act for now. Each can be acted as. */
  delegations: v.optional(
    v.array(
      v.object({
        delegationId: idOf('delegation'),
        memberId: idOf('member'),
        /** Whose matters they see to. */
        name: v.string(),
        relation: openEnum(delegationRelations),
        scopes: v.array(openEnum(delegationScopes)),
        expiresOn: daySchema,
        /** The county of whoever they act for, which need not be their own. */
        county: v.optional(myCountySchema),
      }),
    ),
  ),
})
export type Me = v.InferOutput<typeof meSchema>

export const sessionSchema = v.object({ token: v.string(), expiresAt: instantSchema, me: meSchema })
export type Session = v.InferOutput<typeof sessionSchema>

/** A name as somebody types it: compared without spaces, widths and kinds of dots. */
export const typedNameSchema = v.pipe(
  v.string(),
  v.maxLength(40, '名字太长了'),
  v.regex(/\S/, '请填您的姓名'),
)

/** Whom the phone would be bound to, to be confirmed by the person. Shown only after they typed the very name. */
export const bindingOfferSchema = v.object({
  bindingId: idOf('binding'),
  name: v.string(),
  orgName: v.string(),
  countyName: v.string(),
  practice: v.boolean(),
  expiresAt: instantSchema,
})
export type BindingOffer = v.InferOutput<typeof bindingOfferSchema>

/** Why a member is taken off a phone. */
export const releaseReasons = ['phone_lost', 'phone_changed', 'wrong_person'] as const

/** Where somebody lives, and no more: a community, and a compound of it. */
export const residenceSchema = v.object({ communityId: idOf('place'), compoundId: v.optional(idOf('place')) })
export type Residence = v.InferOutput<typeof residenceSchema>

export const countySummarySchema = v.object({
  countyId: idOf('county'),
  name: v.string(),
  practice: v.boolean(),
})

export const branchSchema = v.object({
  orgId: idOf('org'),
  name: v.string(),
  /** The organisation above, by which two branches of one name are told apart. */
  above: v.optional(v.string()),
})
