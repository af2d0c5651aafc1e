import { linkWish } from '@shared/wish/contract'
import { merge, relate } from '@shared/wish/rules'
import { isOver } from '@shared/wish/wish'
import { type Step, wishStep } from './wish-step'
import { getWish } from './wish.store'

/** The same one told twice, a linked one, or another. The other has to be of the same community, and not over. */
export const handler = wishStep(
  linkWish,
  'keeper',
  async (wish, { body, refuse }, context): Promise<Step> => {
    const other = body.other === wish.wishId ? undefined : await getWish(body.other)
    if (!other || other.complaint || other.countyId !== wish.countyId) return refuse('NOT_FOUND')
    if (other.asked.residence.communityId !== wish.asked.residence.communityId)
      return refuse('WISH_ELSEWHERE')
    if (wish.complaint || isOver(wish)) return refuse('WISH_STEP_NOT_POSSIBLE')
    if (body.how !== 'same') return { wish: relate(wish, other.wishId, body.how), type: 'wish.linked' }
    if (isOver(other)) return refuse('WISH_STEP_NOT_POSSIBLE')
    return { wish: merge(wish, other.wishId, context), type: 'wish.merged' }
  },
)
