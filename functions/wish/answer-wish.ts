import { answerWish } from '@shared/wish/contract'
import { agree, complete, confirm, rate, reopen, suspend, withdraw } from '@shared/wish/rules'
import { type Step, wishStep } from './wish-step'

/** What the asker says of their own wish. */
export const handler = wishStep(answerWish, 'asker', (wish, { body }, context): Step => {
  switch (body.step) {
    case 'complete': {
      const { text, times, mayVisit, hiddenFromCompound } = body
      const told = { text, mayVisit, hiddenFromCompound, ...(times !== undefined && { times }) }
      return { wish: complete(wish, told, context), type: 'wish.completed' }
    }
    case 'agree':
      return { wish: agree(wish, body.sentence, context), type: 'wish.agreed' }
    case 'withdraw':
      return { wish: withdraw(wish, context), type: 'wish.withdrawn' }
    case 'confirm':
      return { wish: confirm(wish, { by: 'asker' }, context), type: 'wish.confirmed' }
    case 'reopen':
      return { wish: reopen(wish, context), type: 'wish.reopened', reason: body.reason }
    case 'rate': {
      const { stars, note } = body
      return { wish: rate(wish, { stars, ...(note !== undefined && { note }) }), type: 'wish.rated' }
    }
    case 'stop_visits': {
      const told = { by: 'asker', reason: '有人没打招呼就来了' } as const
      return { wish: suspend(wish, told, context), type: 'wish.suspended' }
    }
  }
})
