import { listOwnWishes } from '@shared/wish/contract'
import type { OwnWishCard } from '@shared/wish/schema'
import type { Wish } from '@shared/wish/wish'
import { handle } from '../http/handle'
import { waitsForAsker } from './waits-for-asker'
import { listWishesOf } from './wish.store'

const cardOf = (wish: Wish): OwnWishCard => {
  const { wishId, version, state, asked } = wish
  const { kind, text, submittedAt } = asked
  return { ...{ wishId, version, state, kind, text, submittedAt }, waitsForMe: waitsForAsker(wish) }
}

export const handler = handle(listOwnWishes, async ({ query, person, authorise }) => {
  const { accountId } = person
  authorise({ kind: 'account', accountId })
  const { wishes, cursor } = await listWishesOf(accountId, query.cursor)
  return { status: 200, body: { wishes: wishes.map(cardOf), ...(cursor && { cursor }) } }
})
