import type { AccountId, MemberId } from '@shared/ids'
import type { ClaimRow, Wish } from '@shared/wish/wish'
import { listClaimsOf, listWishesOf } from './wish.store'

/** All that somebody told on their own phone, or that was told for a member under a delegation; newest first. */
export async function everyWishOf(owner: AccountId | MemberId): Promise<Wish[]> {
  const wishes: Wish[] = []
  let cursor: string | undefined
  do {
    const page = await listWishesOf(owner, cursor)
    wishes.push(...page.wishes)
    cursor = page.cursor
  } while (cursor !== undefined)
  return wishes
}

/** Both: what they told themselves, and what was told for them. */
export async function everyWishFor(who: {
  accountId?: AccountId | undefined
  memberId?: MemberId | undefined
}): Promise<Wish[]> {
  const { accountId, memberId } = who
  const own = accountId ? await everyWishOf(accountId) : []
  return memberId ? [...own, ...(await everyWishOf(memberId))] : own
}

/** All that a member has ever claimed and that is kept, what they have in hand last. */
export async function everyClaimOf(memberId: MemberId): Promise<ClaimRow[]> {
  const claims: ClaimRow[] = []
  let cursor: string | undefined
  do {
    const page = await listClaimsOf(memberId, cursor)
    claims.push(...page.claims)
    cursor = page.cursor
  } while (cursor !== undefined)
  return claims
}
