import { reverseDeath } from '@shared/member/contract'
import { reverseDeath as reverse } from '@shared/member/rules'
import { lostForGood } from '@shared/member/schema'
import { handle } from '../http/handle'
import { mayRestore } from './may-steps'
import { keeperOf, memberStep } from './member-step'

/**
 * The death was written down by mistake. Once it has been confirmed only whoever is above may say so, and what
 * ended with it stays ended: the answer names it.
 */
export const handler = handle(reverseDeath, async (request) => {
  const { person, as, tree, refuse } = request
  const receipt = await memberStep(reverseDeath, request, (member) => {
    const wasConfirmed = member.state === 'deceased'
    if (wasConfirmed && !mayRestore(member, { person, as, tree })) return refuse('NOT_ALLOWED')
    return {
      after: reverse(member, tree),
      happened: {
        type: 'member.death_reversed',
        tell: [{ recipient: keeperOf(member), code: 'member_death_reversed' }],
      },
      ...(wasConfirmed && { outcome: 'restored' }),
    }
  })
  // By the receipt, so that a resend is answered the same.
  return { status: 200, body: { ...receipt, lost: receipt.state === 'restored' ? [...lostForGood] : [] } }
})
