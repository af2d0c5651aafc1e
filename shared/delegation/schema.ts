import * as v from 'valibot'
import { delegationRelations, delegationScopes } from '../access/person'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { secretCodeOf } from '../secret-code'
import { daySchema, instantSchema } from '../time'

/** How many may act for one member at a time, those asked who haven't accepted yet among them. */
export const mostDelegates = 3
/** For how many members a private person may act, and how many somebody who works for an organisation. */
export const mostPrincipals = { private: 5, worker: 20 }
/** A code that nobody has brought is worth nothing after this. */
export const codeLastsHours = 24

/** How a member has agreed that somebody acts for them: docs/rules.md#delegates. */
export const consentWays = ['self', 'spoken', 'written', 'guardian'] as const

/** Twelve characters, 60 random bits: short enough to read out. */
export const delegationCodeSchema = secretCodeOf(12)

export const thisDelegationSchema = v.object({ memberId: idOf('member'), delegationId: idOf('delegation') })

/** What is agreed. `expiresOn` is at most a year from today. */
export const agreementSchema = v.object({
  /** Made on the phone. */
  delegationId: idOf('delegation'),
  /** Made on the phone, for whoever is to act: shown as a code to scan, or printed, or spoken. */
  code: delegationCodeSchema,
  relation: v.picklist(delegationRelations),
  scopes: v.pipe(v.array(v.picklist(delegationScopes)), v.minLength(1, '请选可以替办什么'), v.maxLength(3)),
  expiresOn: daySchema,
})

export const consentSchema = v.object({
  how: v.picklist(['spoken', 'written', 'guardian']),
  on: daySchema,
})

/** Somebody who acts for a member, as the member and who answers for them see it. */
export const delegateSchema = v.object({
  delegationId: idOf('delegation'),
  /** `offered`: the code hasn't been brought yet. */
  state: openEnum(['offered', 'active']),
  /** Who it is; not known before they have accepted. */
  name: v.optional(v.string()),
  relation: openEnum(delegationRelations),
  scopes: v.array(openEnum(delegationScopes)),
  expiresOn: daySchema,
  consent: v.object({ how: openEnum(consentWays), on: daySchema }),
  since: v.optional(instantSchema),
})
export type Delegate = v.InferOutput<typeof delegateSchema>

/** A member for whom the caller acts, or is asked to. */
export const principalSchema = v.object({
  delegationId: idOf('delegation'),
  memberId: idOf('member'),
  name: v.string(),
  orgName: v.string(),
  relation: openEnum(delegationRelations),
  scopes: v.array(openEnum(delegationScopes)),
  expiresOn: daySchema,
})
export type Principal = v.InferOutput<typeof principalSchema>
