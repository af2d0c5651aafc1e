import { readWish } from '@shared/wish/contract'
import { handle } from '../http/handle'
import { keeperOf, subjectOf } from './kept-by'
import { neighbourOf } from './lives-in'
import { mayRead } from './offered-to'
import { publicWishOf } from './public-wish.entity'
import { sideOf } from './side-of'
import { viewWish } from './view-wish'
import { getWish } from './wish.store'

/** For whom it isn't to be shown it isn't there. */
export const handler = handle(readWish, async ({ params, person, as, tree, now, authorise, refuse }) => {
  const wish = (await getWish(params.wishId)) ?? refuse('NOT_FOUND')
  const [keeper, neighbour] = await Promise.all([keeperOf(wish, tree), neighbourOf(person)])
  const subject = subjectOf(wish, keeper ?? refuse('NOT_FOUND'))
  authorise(subject)
  const reader = { person, as, tree }
  const open = publicWishOf(wish)
  if (sideOf(subject, reader) === 'other' && !(open && mayRead(open, neighbour))) return refuse('NOT_FOUND')
  const known = { keeper: keeper ?? refuse('NOT_FOUND'), subject, neighbour, now }
  return { status: 200, body: await viewWish(wish, known, reader) }
})
