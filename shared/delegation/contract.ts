import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import {
  agreementSchema,
  consentSchema,
  delegateSchema,
  delegationCodeSchema,
  principalSchema,
  thisDelegationSchema,
} from './schema'

/** What the commands share: somebody stands before somebody else, so nothing waits in the outbox. */
const step = { method: 'POST', delivery: 'online', version: 1, output: receiptSchema } as const

/**
 * A member asks somebody to act for them, and gives them the code. The `slip` is one that the member keeps: without their
 * phone, whoever works at a station ends the delegation with it.
 */
export const offerDelegation = defineEndpoint({
  ...step,
  name: 'offerDelegation',
  path: '/v1/delegations',
  action: 'delegation.offer',
  status: 201,
  body: v.object({ ...agreementSchema.entries, slip: v.optional(delegationCodeSchema) }),
  errors: ['DELEGATES_FULL', 'EXPIRY_IMPOSSIBLE'],
})

/**
 * A worker of the branch writes down what a member without a phone has agreed to. The `slip` is a second code, printed
 * for the member: whoever works at a station ends the delegation with it when the member brings it.
 */
export const recordDelegation = defineEndpoint({
  ...step,
  name: 'recordDelegation',
  path: '/v1/members/{memberId}/delegations',
  action: 'delegation.record',
  status: 201,
  params: v.object({ memberId: idOf('member') }),
  body: v.object({ ...agreementSchema.entries, slip: delegationCodeSchema, consent: consentSchema }),
  errors: ['DELEGATES_FULL', 'EXPIRY_IMPOSSIBLE'],
})

/** What somebody who has been given a code is asked to take on. A POST, so that the code stands in no address. */
export const readDelegationOffer = defineEndpoint({
  name: 'readDelegationOffer',
  method: 'POST',
  path: '/v1/delegation-offers/read',
  action: 'delegation.accept',
  delivery: 'online',
  version: 1,
  body: v.object({ code: delegationCodeSchema }),
  status: 200,
  output: principalSchema,
  errors: ['DELEGATION_CODE_UNKNOWN'],
})

/** They take it on, and say who they are, for the member and the branch to see. */
export const acceptDelegation = defineEndpoint({
  ...step,
  name: 'acceptDelegation',
  path: '/v1/delegations/accept',
  action: 'delegation.accept',
  status: 200,
  body: v.object({
    code: delegationCodeSchema,
    name: v.pipe(v.string(), v.regex(/^\s*\S.{0,18}\S\s*$/, '请填您的姓名')),
  }),
  phoneOnly: true,
  errors: ['DELEGATION_CODE_UNKNOWN', 'DELEGATION_NOT_FOR_ONESELF', 'PRINCIPALS_FULL', 'PHONE_NEEDED'],
})

/** Who may act for a member. */
export const listDelegates = defineEndpoint({
  name: 'listDelegates',
  method: 'GET',
  path: '/v1/members/{memberId}/delegations',
  action: 'delegation.list',
  delivery: 'online',
  version: 1,
  params: v.object({ memberId: idOf('member') }),
  status: 200,
  output: v.object({ delegates: v.array(delegateSchema) }),
  errors: [],
})

/** For whom the caller may act. The ids are what `acting-as` takes. */
export const listPrincipals = defineEndpoint({
  name: 'listPrincipals',
  method: 'GET',
  path: '/v1/delegations',
  action: 'delegation.listPrincipals',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({ principals: v.array(principalSchema) }),
  errors: [],
})

/** For another year at most, while it is in force. A worker says again how the member agreed. */
export const renewDelegation = defineEndpoint({
  ...step,
  name: 'renewDelegation',
  path: '/v1/members/{memberId}/delegations/{delegationId}/renew',
  action: 'delegation.renew',
  status: 200,
  params: thisDelegationSchema,
  body: v.object({ expiresOn: daySchema, consent: v.optional(consentSchema) }),
  errors: ['EXPIRY_IMPOSSIBLE', 'CONSENT_MISSING'],
})

/** By the member, the one who acts, who answers for the member, or the host of the station that they are with. */
export const endDelegation = defineEndpoint({
  ...step,
  name: 'endDelegation',
  path: '/v1/members/{memberId}/delegations/{delegationId}/end',
  action: 'delegation.end',
  status: 200,
  params: thisDelegationSchema,
  errors: [],
})

/** At any station or organisation, by the slip that the member has brought; nobody is looked up. */
export const endDelegationBySlip = defineEndpoint({
  ...step,
  name: 'endDelegationBySlip',
  path: '/v1/delegations/end-by-slip',
  action: 'delegation.endBySlip',
  status: 200,
  body: v.object({ slip: delegationCodeSchema }),
  errors: ['DELEGATION_CODE_UNKNOWN'],
})
