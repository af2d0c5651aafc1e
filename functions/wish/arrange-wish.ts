import { arrangeWish } from '@shared/wish/contract'
import { arrange } from '@shared/wish/rules'
import { wishStep } from './wish-step'

export const handler = wishStep(arrangeWish, 'keeper', (wish, { body }) => {
  const { where, at, codeWord, workerName, workerPhone, opensContact } = body
  const hand = {
    where,
    workerName,
    workerPhone,
    ...(at && { at }),
    ...(codeWord !== undefined && { codeWord }),
  }
  return { wish: arrange(wish, { ...hand, opensContact }), type: 'wish.arranged' }
})
