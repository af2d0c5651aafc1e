import type { ClaimId } from '../ids'
import { withdraw } from './asking-rules'
import { leave, withoutLead } from './joining-rules'
import { endedNow, type WishContext } from './parts'
import { allowsWish } from './steps'
import { type Asked, type Claim, isHelped, isOver, type Wish } from './wish'

/** Whoever asked is here no longer: it ends, and nothing is said of why. Undefined when it has ended already. */
export const withoutAsker = (wish: Wish, context: WishContext): Wish | undefined =>
  allowsWish(wish, 'withdraw') ? withdraw(wish, context) : undefined

/** Whoever claimed it is here no longer: others may help. Undefined when nothing is left for them to do. */
export function withoutClaimant(wish: Wish, claimId: ClaimId, context: WishContext): Wish | undefined {
  if (!isHelped(wish) || wish.claim.claimId !== claimId || wish.state === 'fulfilled') return undefined
  return withoutLead(wish, context)
}

/** Whoever helped along with them is here no longer. Undefined when they don't, or nothing is left to do. */
export function withoutJoined(wish: Wish, claimId: ClaimId): Wish | undefined {
  const one = isHelped(wish) ? wish.joined?.find((joined) => joined.claimId === claimId) : undefined
  return one && allowsWish(wish, 'leave') ? leave(wish, one.memberId) : undefined
}

/** What is kept of whom it was for: that there was such a wish in that place. */
const strippedAsked = ({
  kind,
  group,
  residence,
  communityName,
  compoundName,
  townCode,
  hiddenFromCompound,
  source,
  submittedAt,
}: Asked): Asked => ({
  ...{ kind, group, residence, communityName, hiddenFromCompound, source, submittedAt },
  ...(compoundName !== undefined && { compoundName }),
  ...(townCode !== undefined && { townCode }),
  ...{ text: '', name: '', mayVisit: false },
})

/**
 * What the community keeps of a wish whose asker has been erased: kind, place, days, the sentence that was public, and
 * how it ended. docs/rules.md#erasure. One that came true goes to the archive. Undefined while it is open, and when
 * nothing is left to take.
 */
export function strippedWish(wish: Wish, context: WishContext): Wish | undefined {
  if (!isOver(wish) || wish.erased) return undefined
  const asked = strippedAsked(wish.asked)
  switch (wish.state) {
    case 'confirmed':
    case 'rated':
    case 'archived': {
      const rated = wish.state !== 'confirmed' && wish.rating ? { rating: { stars: wish.rating.stars } } : {}
      const confirmed = wish.confirmed ? { confirmed: wish.confirmed } : {}
      const ended = { ...endedNow(wish, context), ...confirmed, ...rated }
      return { ...ended, state: 'archived', asked, reasons: [], erased: true }
    }
    case 'not_done':
    case 'taken_down':
      return { ...wish, version: wish.version + 1, asked, reasons: [], endReason: '', erased: true }
    case 'withdrawn':
    case 'merged':
      return { ...wish, version: wish.version + 1, asked, reasons: [], erased: true }
    default:
      return undefined
  }
}

/** What is kept of a claim whose member has been erased: that somebody helped. */
export const strippedClaim = <C extends Claim & { why?: string | undefined }>({
  handOver: _where,
  why: _why,
  ...claim
}: C) => ({
  ...{ ...claim, name: '', unnamed: true },
})

/** The same in the wish itself, where it still stands. */
export function withStrippedClaim(wish: Wish, claimId: ClaimId): Wish {
  if (!('claim' in wish)) return wish
  const isNamed = (one: { claimId: ClaimId; name: string }) => one.claimId === claimId && one.name !== ''
  const { claim, joined } = wish
  if (isNamed(claim)) return { ...wish, version: wish.version + 1, claim: strippedClaim(claim) }
  if (!joined?.some(isNamed)) return wish
  const nameless = joined.map((one) => (isNamed(one) ? { ...one, name: '' } : one))
  return { ...wish, version: wish.version + 1, joined: nameless }
}
