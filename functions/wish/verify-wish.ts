import { verifyWish } from '@shared/wish/contract'
import { verify } from '@shared/wish/rules'
import { hiddenWords } from './hidden-words'
import { wishStep } from './wish-step'

export const handler = wishStep(verifyWish, 'keeper', (wish, { body }, context) => {
  const { how, sentence, times, mayVisit, hiddenFromCompound, helpers } = body
  const suits = {
    ...{ mayVisit, hiddenFromCompound },
    ...(times !== undefined && { times }),
    ...(helpers !== undefined && { helpers }),
  }
  return { wish: verify(wish, { how, sentence, suits }, hiddenWords(wish), context), type: 'wish.verified' }
})
