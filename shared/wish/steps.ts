import { Refusal } from '../errors'
import { openSlots, type Wish, type WishIn } from './wish'
import type { WishState, WishStep } from './schema'

const endings = ['withdraw', 'redirect', 'close_not_done'] as const
const helping = ['arrange', 'hand_back', 'extend', 'fulfil'] as const
const watching = ['revoke', 'suspend', 'stop_visits', 'withdraw', 'take_down'] as const

/**
 * The whole life of a wish: what may happen in each state. docs/rules.md#wishes. What falls due is beside it.
 * Nothing is refused: what can't be done here is passed on to somebody who can, or closed with a reason.
 */
export const possibleWishSteps = {
  submitted: ['return', 'verify', 'mark_complaint', 'link', ...endings],
  returned: ['complete', 'withdraw', 'close_not_done'],
  verifying: ['agree', 'verify', 'publish', 'return', 'mark_complaint', 'link', ...endings],
  published: ['claim', 'take_down', 'link', ...endings],
  claimed: ['join', 'leave', ...helping, ...watching],
  fulfilling: ['join', 'leave', ...helping, ...watching],
  suspended: ['leave', 'resume', 'revoke', 'withdraw', 'take_down'],
  fulfilled: ['confirm', 'confirm_on_paper', 'reopen', 'suspend', 'stop_visits', 'withdraw'],
  confirmed: ['rate', 'reopen'],
  rated: ['reopen'],
  archived: [],
  withdrawn: [],
  redirected: ['follow_up', 'withdraw'],
  taken_down: ['verify', 'publish', 'withdraw'],
  expired: ['verify', 'publish', ...endings],
  not_done: ['reopen'],
  merged: [],
} as const satisfies Record<WishState, readonly WishStep[]>

type StatesThatAllow<S extends WishStep> = {
  [T in WishState]: S extends (typeof possibleWishSteps)[T][number] ? T : never
}[WishState]

/** A complaint is for those above to follow up: nobody publishes it, and nobody claims it. */
const neverOfComplaint: readonly WishStep[] = ['verify', 'agree', 'publish', 'mark_complaint', 'link']

/** Whether a step is possible now. Pages show their buttons by what the server decides by. */
export function allowsWish<S extends WishStep>(wish: Wish, step: S): wish is WishIn<StatesThatAllow<S>> {
  const possible: readonly WishStep[] = possibleWishSteps[wish.state]
  if (wish.erased) return false
  if (wish.complaint && neverOfComplaint.includes(step)) return false
  if (step === 'reopen' && wish.reopened) return false
  if (step === 'join' && openSlots(wish) === 0) return false
  // Who was never published is written anew first.
  if (step === 'publish' && wish.state === 'taken_down' && !wish.public) return false
  return possible.includes(step)
}

/** A wish that allows the step. @throws Refusal WISH_STEP_NOT_POSSIBLE, WISH_REOPENED_ALREADY. */
export function only<S extends WishStep>(wish: Wish, step: S): WishIn<StatesThatAllow<S>> {
  if (step === 'reopen' && wish.reopened) throw new Refusal('WISH_REOPENED_ALREADY')
  if (!allowsWish(wish, step)) throw new Refusal('WISH_STEP_NOT_POSSIBLE')
  return wish
}
