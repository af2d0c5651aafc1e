import { claimWish } from '@shared/wish/contract'
import { claim } from '@shared/wish/rules'
import { whoHelps } from './who-helps'
import { wishStep } from './wish-step'

/**
 * However many tap at once, one has it: the guard of the wish and the guard of what the member has in hand stand in the
 * same transaction.
 */
export const handler = wishStep(claimWish, 'claimant', async (wish, request, context) => {
  const { claimId, unnamed = false } = request.body
  const one = await whoHelps(wish, request)
  return { wish: claim(wish, { ...one, claimId, unnamed }, context), type: 'wish.claimed' }
})
