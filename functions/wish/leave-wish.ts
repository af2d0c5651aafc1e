import { leaveWish } from '@shared/wish/contract'
import { leave } from '@shared/wish/rules'
import { wishStep } from './wish-step'

/** Who helps along can't come. */
export const handler = wishStep(leaveWish, 'claimant', (wish, { person, refuse }) => {
  const { memberId } = person.member ?? refuse('NOT_ALLOWED')
  return { wish: leave(wish, memberId), type: 'wish.left' }
})
