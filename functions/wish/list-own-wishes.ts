import { delegationOf } from '@shared/access/person'
import { listOwnWishes } from '@shared/wish/contract'
import type { OwnWishCard } from '@shared/wish/schema'
import type { Wish } from '@shared/wish/wish'
import { accountOf } from '../account/door'
import { handle, type Request } from '../http/handle'
import { everyWishOf } from './of-somebody'
import { waitsForAsker } from './waits-for-asker'
import { listWishesOf } from './wish.store'

const cardOf = (wish: Wish): OwnWishCard => {
  const { wishId, version, state, asked } = wish
  const { kind, text, submittedAt } = asked
  return { ...{ wishId, version, state, kind, text, submittedAt }, waitsForMe: waitsForAsker(wish) }
}

/** Whose they are: of whom the caller acts for, else the caller's own. */
async function ownersOf({ person, as, authorise }: Request<typeof listOwnWishes>) {
  const delegation = delegationOf(as)
  if (!delegation) {
    const { accountId, member } = person
    authorise({ kind: 'account', accountId })
    return { accountId, memberId: member?.memberId }
  }
  const { memberId } = delegation
  authorise({ kind: 'member', memberId })
  return { accountId: await accountOf(memberId), memberId }
}

const newestFirst = (one: Wish, other: Wish) => (one.asked.submittedAt < other.asked.submittedAt ? 1 : -1)

/** What was asked for on the own phone, page by page; with the first, all that a delegate asked for: a handful. */
export const handler = handle(listOwnWishes, async (request) => {
  const { accountId, memberId } = await ownersOf(request)
  const { cursor: from } = request.query
  const [page, byDelegates] = await Promise.all([
    accountId ? listWishesOf(accountId, from) : { wishes: [] },
    memberId && from === undefined ? everyWishOf(memberId) : [],
  ])
  const wishes = [...page.wishes, ...byDelegates].sort(newestFirst).map(cardOf)
  return { status: 200, body: { wishes, ...('cursor' in page && { cursor: page.cursor }) } }
})
