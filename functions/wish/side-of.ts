import { can } from '@shared/access/can'
import type { ActingAs, Person } from '@shared/access/person'
import type { WishSubject } from '@shared/access/subject'
import type { OrgTree } from '@shared/org/tree'
import { isOver, type Wish } from '@shared/wish/wish'
import { type WishStep, wishContacts } from '@shared/wish/schema'
import { allowsWish } from '@shared/wish/rules'

export interface Reader {
  person: Person
  as: ActingAs
  tree: OrgTree
}

export type Side = 'asker' | 'claimant' | 'joined' | 'keeper' | 'other'

/** As what somebody stands to a wish, acting as they do. */
export function sideOf(subject: WishSubject, { person, as, tree }: Reader): Side {
  if (can(person, as, 'wish.answer', subject, tree)) return 'asker'
  if (can(person, as, 'wish.carryOut', subject, tree)) return 'claimant'
  if (can(person, as, 'wish.leave', subject, tree)) return 'joined'
  return can(person, as, 'wish.settle', subject, tree) ? 'keeper' : 'other'
}

const steps: Record<Exclude<Side, 'other'>, readonly WishStep[]> = {
  asker: ['complete', 'agree', 'withdraw', 'confirm', 'reopen', 'rate', 'stop_visits'],
  claimant: ['hand_back', 'extend', 'fulfil'],
  joined: ['leave'],
  keeper: [
    'return',
    'verify',
    'publish',
    'arrange',
    'revoke',
    'suspend',
    'resume',
    'confirm_on_paper',
    'redirect',
    'follow_up',
    'take_down',
    'close_not_done',
    'mark_complaint',
    'link',
  ],
}
/** Of who has no phone here, the worker writes down what they say. */
const byWord: readonly WishStep[] = ['complete', 'withdraw', 'reopen', 'rate']

/** What the reader may do with it now. */
export function stepsOf(wish: Wish, subject: WishSubject, reader: Reader): WishStep[] {
  const side = sideOf(subject, reader)
  const { person, as, tree } = reader
  if (side === 'other') {
    const may = can(person, as, 'wish.claim', subject, tree)
    return may ? (['claim', 'join'] as const).filter((step) => allowsWish(wish, step)) : []
  }
  const more = side === 'keeper' && !wish.asked.accountId ? byWord : []
  return [...steps[side], ...more].filter(
    (step) => allowsWish(wish, step) && !(step === 'extend' && 'claim' in wish && wish.claim.extended),
  )
}

/**
 * Which contacts a side may ask for. Those who answer for the place and the asker, while it isn't over; the claimant
 * once the worker has opened them, the address only for a visit.
 */
export function revealable(wish: Wish, side: Side): (typeof wishContacts)[number][] {
  const { phone, address } = wish.asked
  const there = wishContacts.filter((field) => (field === 'mobile' ? phone : address) !== undefined)
  if (isOver(wish) || side === 'other' || side === 'joined') return []
  if (side !== 'claimant') return there
  const isOpen = 'claim' in wish && wish.claim.contactOpened
  const isVisit = 'claim' in wish && wish.claim.handOver?.where === 'visit'
  return there.filter((field) => isOpen && (field === 'mobile' || isVisit))
}
