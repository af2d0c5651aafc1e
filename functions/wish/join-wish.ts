import { joinWish } from '@shared/wish/contract'
import { join } from '@shared/wish/rules'
import { whoHelps } from './who-helps'
import { wishStep } from './wish-step'

/** However many tap at once, it has as many as it needs: the wish changes with each, and so do the guards. */
export const handler = wishStep(joinWish, 'claimant', async (wish, request, context) => {
  const one = await whoHelps(wish, request)
  return { wish: join(wish, { ...one, claimId: request.body.claimId }, context), type: 'wish.joined' }
})
