import { listWishInbox } from '@shared/wish/contract'
import type { WishInboxCard } from '@shared/wish/schema'
import type { Wish } from '@shared/wish/wish'
import { knownPlace, placeSubject } from '../community/door'
import { handle, type Request } from '../http/handle'
import { placeWords } from './place-words'
import { isToBeCalled } from './waits-for-asker'
import { listInbox } from './wish.store'

const cardOf = (wish: Wish): WishInboxCard => {
  const { wishId, version, state, asked, complaint = false } = wish
  const { kind, group, text, name, source, submittedAt } = asked
  return {
    ...{ wishId, version, state, kind, group, text, name, place: placeWords(asked), source, submittedAt },
    ...{ isComplaint: complaint, ...('dueOn' in wish && { dueOn: wish.dueOn }) },
    overdueTimes: 'overdueTimes' in wish ? wish.overdueTimes : 0,
    ...(isToBeCalled(wish) && { callAsker: true }),
  }
}

/** Whose inbox it is, once it is clear that the reader works there. @throws Refusal NOT_FOUND, INVALID_INPUT. */
async function inboxOf({ query, tree, authorise, refuse }: Request<typeof listWishInbox>) {
  const { placeId, orgId } = query
  if (orgId !== undefined && placeId === undefined) {
    authorise({ kind: 'org', orgId })
    return { orgId }
  }
  if (placeId === undefined || orgId !== undefined)
    return refuse('INVALID_INPUT', { placeId: '请选一个小区或社区' })
  const known = (await knownPlace(placeId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  return known.place.kind === 'community' ? { communityId: placeId } : { compoundId: placeId }
}

/** The wishes of a place by due day, for those who answer for it. Contacts aren't among what a card has. */
export const handler = handle(listWishInbox, async (request) => {
  const of = await inboxOf(request)
  const { wishes, cursor } = await listInbox(of, request.query.list, request.query.cursor)
  return { status: 200, body: { wishes: wishes.map(cardOf), ...(cursor && { cursor }) } }
})
