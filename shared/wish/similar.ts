import { daysBetween, dayOf } from '../time'
import type { Asked, Wish } from './wish'

/** What two wishes are held against each other by. */
export interface Likened extends Pick<Wish, 'wishId' | 'linked' | 'apart'> {
  asked: Pick<Asked, 'kind' | 'text' | 'residence' | 'submittedAt' | 'accountId' | 'phoneKey'>
}

/** How far apart two may have been told, in days. */
const near = 60
/** From which share of common pairs of characters on two texts look alike. */
const alike = 0.3

const pairsOf = (text: string): Set<string> => {
  const plain = text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)))
}

/** How much two texts have in common, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const common = [...a].filter((pair) => b.has(pair)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

/** Asked from one phone, or with one number to call. */
export const isSameAsker = ({ asked: a }: Likened, { asked: b }: Likened): boolean =>
  (a.accountId !== undefined && a.accountId === b.accountId) ||
  (a.phoneKey !== undefined && a.phoneKey === b.phoneKey)

/** May these two be one and the same: near in time and place, and alike or from one asker? A person decides. */
export function isSimilar(one: Likened, other: Likened): boolean {
  if (one.wishId === other.wishId || one.apart?.includes(other.wishId)) return false
  if (one.linked?.includes(other.wishId)) return true
  const isNear =
    one.asked.residence.communityId === other.asked.residence.communityId &&
    Math.abs(daysBetween(dayOf(one.asked.submittedAt), dayOf(other.asked.submittedAt))) <= near
  const isAlike = one.asked.kind === other.asked.kind && likeness(one.asked.text, other.asked.text) >= alike
  return isNear && (isAlike || isSameAsker(one, other))
}
