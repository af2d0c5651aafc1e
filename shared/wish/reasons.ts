import type { Instant } from '../time'
import type { Wish } from './wish'
import type { WishEventType } from './words'

/** Of so many of the latest steps a wish remembers why. */
const remembered = 20

/** The wish with what was said when it changed in that way, to be read by those whom it concerns. */
export const withReason = <W extends Wish>(
  wish: W,
  said: { type: WishEventType; at: Instant; text: string },
): W => ({ ...wish, reasons: [...(wish.reasons ?? []), said].slice(-remembered) })

/** What was said the last time that it changed in that way. */
export const lastReason = (
  { reasons = [] }: Pick<Wish, 'reasons'>,
  type: WishEventType,
): string | undefined => reasons.filter((one) => one.type === type).at(-1)?.text

/** Why a claim was taken away, or visits were stopped, is between those who answer for the place and whoever had it. */
const notForAsker: readonly WishEventType[] = ['wish.revoked', 'wish.suspended']

/** What was said when that happened, as far as that side reads it. */
export const reasonOf = (
  { reasons = [] }: Pick<Wish, 'reasons'>,
  { type, at }: { type: WishEventType; at: Instant },
  side: 'asker' | 'keeper',
): string | undefined =>
  side === 'asker' && notForAsker.includes(type)
    ? undefined
    : reasons.find((one) => one.type === type && one.at === at)?.text
