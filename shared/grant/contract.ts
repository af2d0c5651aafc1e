import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { secretCodeOf } from '../secret-code'
import { instantSchema } from '../time'
import {
  grantRowSchema,
  holderNameSchema,
  invitationCodeLength,
  invitationSchema,
  postSchema,
  thisGrantSchema,
} from './schema'

/** Who holds what at an organisation and below it, until when; and which of those below nobody works in. */
export const listGrants = defineEndpoint({
  name: 'listGrants',
  method: 'GET',
  path: '/v1/grants',
  action: 'grant.list',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org') }),
  status: 200,
  output: v.object({
    grants: v.array(grantRowSchema),
    /** This one and those below in which nobody holds a role now. */
    vacant: v.array(v.object({ orgId: idOf('org'), orgName: v.string() })),
  }),
  errors: [],
})

/** Gives a role to a member who has bound a phone. A county's officers and auditors wait for a second officer. */
export const giveGrant = defineEndpoint({
  name: 'giveGrant',
  method: 'POST',
  path: '/v1/grants',
  action: 'grant.give',
  delivery: 'online',
  version: 1,
  confirmed: true,
  body: v.object({ ...postSchema.entries, memberId: idOf('member') }),
  status: 201,
  output: receiptSchema,
  errors: ['HOLDER_NOT_BOUND', 'GRANT_ALREADY_HELD', 'ROLE_NOT_HERE', 'TERM_IMPOSSIBLE', 'POST_HELD'],
})

/**
 * Offers a role to whoever brings a code, once, within a week. The phone makes the code and shows it; the server
 * keeps its digest alone.
 */
export const inviteToRole = defineEndpoint({
  name: 'inviteToRole',
  method: 'POST',
  path: '/v1/invitations',
  action: 'grant.give',
  delivery: 'online',
  version: 1,
  confirmed: true,
  body: v.object({ ...postSchema.entries, code: secretCodeOf(invitationCodeLength) }),
  status: 201,
  output: receiptSchema,
  errors: ['ROLE_NOT_HERE', 'TERM_IMPOSSIBLE', 'INVITATION_CODE_TAKEN', 'POST_HELD'],
})

const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  params: thisGrantSchema,
  status: 200,
  output: receiptSchema,
} as const

/** A second officer confirms a role at the county's root. */
export const confirmGrant = defineEndpoint({
  ...step,
  name: 'confirmGrant',
  confirmed: true,
  path: '/v1/grants/{grantId}/confirm',
  action: 'grant.confirm',
  errors: ['GRANT_NEEDS_ANOTHER_PERSON', 'GRANT_NOT_WAITING'],
})

/** Ends a role, or withdraws one that is offered or waits; counts from the next request on. */
export const revokeGrant = defineEndpoint({
  ...step,
  name: 'revokeGrant',
  confirmed: true,
  path: '/v1/grants/{grantId}/revoke',
  action: 'grant.revoke',
  errors: ['LAST_OFFICER'],
})

/** Lets a role go on until a later day, as it is. Those for the whole county are given anew, by two officers. */
export const extendGrant = defineEndpoint({
  ...step,
  name: 'extendGrant',
  confirmed: true,
  path: '/v1/grants/{grantId}/extend',
  action: 'grant.give',
  body: v.object({ expiresAt: instantSchema }),
  errors: ['TERM_IMPOSSIBLE', 'GRANT_NEEDS_ANOTHER_PERSON'],
})

/** The digest of the code finds it, so a guess is one of 2^80. */
const code = v.pipe(v.string(), v.minLength(8), v.maxLength(40))

/** What a code offers. Changes nothing; a POST, so that the code stands in no address. */
export const readInvitation = defineEndpoint({
  name: 'readInvitation',
  method: 'POST',
  path: '/v1/invitations/read',
  action: 'invitation.accept',
  delivery: 'online',
  version: 1,
  body: v.object({ code }),
  status: 200,
  output: invitationSchema,
  errors: ['INVITATION_UNKNOWN'],
})

/** Takes up a role by its code. State `given`, or `waits_for_second` for the first of a county's first two. */
export const acceptInvitation = defineEndpoint({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/v1/invitations/accept',
  action: 'invitation.accept',
  delivery: 'online',
  version: 1,
  body: v.object({
    code,
    /** Needed of who is bound to no member: nobody else could say who works there. */
    name: v.optional(holderNameSchema),
  }),
  status: 200,
  output: receiptSchema,
  phoneOnly: true,
  errors: ['INVITATION_UNKNOWN', 'INVITATION_NEEDS_ANOTHER_PERSON', 'GRANT_ALREADY_HELD', 'PHONE_NEEDED'],
})
