import { readWish } from '@shared/wish/contract'
import { handle } from '../http/handle'
import { keeperOf, subjectOf } from './kept-by'
import { neighbourOf } from './lives-in'
import { mayRead } from './offered-to'
import { publicWishOf } from './public-wish.entity'
import { sideOf } from './side-of'
import { viewWish } from './view-wish'
import { getWish } from './wish.store'

/** For whom it isn't to be shown it isn't there. Whoever was handed its card reads that, and no more. */
export const handler = handle(readWish, async ({ params, person, as, tree, now, authorise, refuse }) => {
  const wish = (await getWish(params.wishId)) ?? refuse('NOT_FOUND')
  const [keeper, neighbour] = await Promise.all([keeperOf(wish, tree), neighbourOf(person)])
  const subject = subjectOf(wish, keeper)
  authorise(subject)
  const reader = { person, as, tree }
  const open = publicWishOf(wish)
  if (sideOf(subject, reader) === 'other' && !(open && mayRead(open, neighbour))) return refuse('NOT_FOUND')
  const known = { keeper, subject, neighbour, now }
  return { status: 200, body: await viewWish(wish, known, reader) }
})
