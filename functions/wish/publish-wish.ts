import { dayOf } from '@shared/time'
import { publishWish } from '@shared/wish/contract'
import { publish } from '@shared/wish/rules'
import { hiddenWords } from './hidden-words'
import { wishStep } from './wish-step'

export const handler = wishStep(publishWish, 'keeper', (wish, { body, now, refuse }, context) => {
  const { agreement } = body
  if (agreement && agreement.on > dayOf(now))
    return refuse('DAY_IN_FUTURE', { 'agreement.on': '不能在今天以后' })
  return { wish: publish(wish, agreement, hiddenWords(wish), context), type: 'wish.published' }
})
