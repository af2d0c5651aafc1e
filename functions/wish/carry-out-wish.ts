import { carryOutWish } from '@shared/wish/contract'
import { extend, fulfil, handBack } from '@shared/wish/rules'
import { type Step, wishStep } from './wish-step'

/** What the one who claimed it says. */
export const handler = wishStep(carryOutWish, 'claimant', (wish, { body }, context): Step => {
  switch (body.step) {
    case 'hand_back':
      return { wish: handBack(wish, context), type: 'wish.handed_back' }
    case 'extend':
      return { wish: extend(wish, context), type: 'wish.extended' }
    case 'fulfil':
      return { wish: fulfil(wish, body.note, context), type: 'wish.fulfilled' }
  }
})
