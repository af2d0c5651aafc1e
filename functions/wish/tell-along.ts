import type { NoticeCode } from '@shared/notice/schema'
import { isHelped, type Wish } from '@shared/wish/wish'
import type { WishEventType } from '@shared/wish/words'
import type { Fact } from '../events/fact'

type Tell = Fact['tell']

const joinedIn = (wish: Wish | undefined) => (wish && isHelped(wish) ? (wish.joined ?? []) : [])

/** Whoever joined first and has it now, because who claimed it is off it. */
export const nextLeadOf = (before: Wish | undefined, after: Wish) =>
  before && isHelped(before) && isHelped(after) && before.claim.claimId !== after.claim.claimId
    ? after.claim.memberId
    : undefined

const words: Partial<Record<WishEventType, NoticeCode>> = {
  'wish.arranged': 'wish_arranged',
  'wish.suspended': 'wish_suspended',
  'wish.resumed': 'wish_resumed',
  'wish.confirmed': 'wish_confirmed',
}

/** What those hear who help along: where it is to be, what changes, that they have it now, and that it is over. */
export function tellAlong(before: Wish | undefined, after: Wish, type: WishEventType): Tell {
  const next = nextLeadOf(before, after)
  const still = joinedIn(after).filter((one) =>
    joinedIn(before).some(({ claimId }) => claimId === one.claimId),
  )
  const to = (members: readonly { memberId: Tell[number]['recipient'] }[], code: NoticeCode): Tell =>
    members.map(({ memberId }) => ({ recipient: memberId, code }))
  if (next) return [{ recipient: next, code: 'wish_you_lead' }, ...to(still, 'wish_helpers_changed')]
  const code = words[type]
  if (!isHelped(after)) return to(joinedIn(before), code ?? 'wish_claim_over')
  return code ? to(still, code) : []
}
