import { Refusal } from '../errors'
import type { MemberId } from '../ids'
import { claimedUntil, facts, offeredAgain, type WishContext } from './parts'
import { only } from './steps'
import { type HelpedWish, isHelped, type Joined, openSlots, type Wish, type WishIn } from './wish'

/** Everybody who helps, the one who claimed it first. */
export const helpersOf = (wish: Wish): MemberId[] =>
  'claim' in wish ? [wish.claim, ...(wish.joined ?? [])].map(({ memberId }) => memberId) : []

const helpedBy = (wish: HelpedWish, joined: readonly Joined[]): HelpedWish => ({
  ...wish,
  ...{ version: wish.version + 1, joined: [...joined] },
})

/**
 * One more helps along with the one who claimed it, until there are as many as it needs.
 * @throws Refusal CLAIM_OF_OWN_WISH, HELPS_ALREADY, WISH_FULL, WISH_STEP_NOT_POSSIBLE.
 */
export function join(wish: Wish, one: Omit<Joined, 'at'>, { now }: WishContext): Wish {
  const { asked } = wish
  const own = [asked.accountId, asked.filedBy].includes(one.accountId) || asked.memberId === one.memberId
  if (own) throw new Refusal('CLAIM_OF_OWN_WISH')
  if (isHelped(wish) && helpersOf(wish).includes(one.memberId)) throw new Refusal('HELPS_ALREADY')
  if (isHelped(wish) && openSlots(wish) === 0) throw new Refusal('WISH_FULL')
  const helped = only(wish, 'join')
  return helpedBy(helped, [...(helped.joined ?? []), { ...one, at: now }])
}

/** Who helps along goes again, without blame. @throws Refusal WISH_STEP_NOT_POSSIBLE. */
export function leave(wish: Wish, memberId: MemberId): Wish {
  const helped = only(wish, 'leave')
  const { joined = [] } = helped
  if (!joined.some((one) => one.memberId === memberId)) throw new Refusal('WISH_STEP_NOT_POSSIBLE')
  return helpedBy(
    helped,
    joined.filter((one) => one.memberId !== memberId),
  )
}

/** Whoever claimed it is off it: who joined first has it now, and the worker arranges anew; else it is offered again. */
export function withoutLead(wish: HelpedWish, context: WishContext): WishIn<'claimed' | 'published'> {
  const [next, ...rest] = wish.joined ?? []
  if (!next) return offeredAgain(wish, wish.public, context)
  return {
    ...{ ...facts(wish), ...claimedUntil(context), state: 'claimed', public: wish.public },
    claim: { ...next, unnamed: false, extended: false, contactOpened: false },
    joined: rest,
  }
}
