import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { explanationSchema, revealFields, revealReasons, thisMemberSchema } from './schema'

/**
 * Opens one contact of a member. Whoever may at a tap names the task at hand; whoever may only with an
 * explanation writes one. The member reads both under 谁看过我的信息; their own look leaves no line.
 *
 * A Lambda of its own: the only one of the roster that may open what is sealed.
 */
export const revealMember = defineEndpoint({
  name: 'revealMember',
  method: 'POST',
  path: '/v1/members/{memberId}/reveal',
  action: 'member.reveal',
  delivery: 'online',
  version: 1,
  params: thisMemberSchema,
  body: v.object({
    field: v.picklist(revealFields),
    /** Not asked of the member themselves. */
    reason: v.optional(v.picklist(revealReasons, '请选为什么要看')),
    explanation: v.optional(explanationSchema),
  }),
  status: 200,
  output: v.object({ field: v.picklist(revealFields), value: v.string() }),
  errors: ['NOTHING_TO_REVEAL', 'REASON_NEEDED', 'REVEAL_OVER'],
})
