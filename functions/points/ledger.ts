import type { ActingAs, Person } from '@shared/access/person'
import type { AccountId, CountyId, MemberId } from '@shared/ids'
import type { PointsBook } from '@shared/points/schema'

/** Whose, in which of the two books: a member's by their place on the roster, a resident's by their phone. */
export type Ledger =
  | { book: Extract<PointsBook, 'member'>; owner: MemberId }
  | { book: Extract<PointsBook, 'resident'>; owner: AccountId }

/** One's own, as whom one acts; undefined for who acts for others, or is neither. */
export function ownLedger(
  { accountId, member, resident }: Person,
  as: ActingAs,
): { ledger: Ledger; countyId: CountyId } | undefined {
  if (as === 'self' && member)
    return { ledger: { book: 'member', owner: member.memberId }, countyId: member.countyId }
  if (as === 'resident' && resident)
    return { ledger: { book: 'resident', owner: accountId }, countyId: resident.countyId }
  return undefined
}
