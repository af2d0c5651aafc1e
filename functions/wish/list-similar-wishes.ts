import { maskName } from '@shared/access/mask'
import { listSimilarWishes } from '@shared/wish/contract'
import type { SimilarWish } from '@shared/wish/schema'
import { isSameAsker, isSimilar } from '@shared/wish/similar'
import type { Wish } from '@shared/wish/wish'
import { handle } from '../http/handle'
import { keeperOf, subjectOf } from './kept-by'
import { placeWords } from './place-words'
import { getWish, listInbox } from './wish.store'

/** Where another one may stand that isn't over. Of each the hundred that are due first are looked at. */
const among = ['to_verify', 'published', 'claimed', 'to_confirm', 'redirected'] as const

const cardOf = (one: Wish, other: Wish): SimilarWish => {
  const { wishId, version, state, asked } = other
  const { kind, text, name, submittedAt } = asked
  return {
    ...{ wishId, version, state, kind, text, name: maskName(name), place: placeWords(asked), submittedAt },
    ...{ sameAsker: isSameAsker(one, other), linked: one.linked?.includes(wishId) ?? false },
  }
}

/** Near in time and place; those told apart left out. A complaint has none: it isn't shown to those below. */
export const handler = handle(listSimilarWishes, async ({ params, tree, authorise, refuse }) => {
  const wish = (await getWish(params.wishId)) ?? refuse('NOT_FOUND')
  const keeper = (await keeperOf(wish, tree)) ?? refuse('NOT_FOUND')
  authorise(subjectOf(wish, keeper))
  if (wish.complaint) return { status: 200, body: { wishes: [] } }
  const { communityId } = wish.asked.residence
  const pages = await Promise.all(among.map((one) => listInbox({ communityId }, one, undefined, 100)))
  const wishes = pages
    .flatMap((page) => page.wishes)
    .filter((other) => isSimilar(wish, other))
    .map((other) => cardOf(wish, other))
  return { status: 200, body: { wishes } }
})
