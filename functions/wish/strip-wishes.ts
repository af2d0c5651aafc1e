import type { WishId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { strippedClaim, strippedWish, type WishContext, withStrippedClaim } from '@shared/wish/rules'
import type { ClaimRow, Wish } from '@shared/wish/wish'
import { readCountyWithTree } from '../org/door'
import type { Part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { contextOf } from './change'
import { everyClaimOf, everyWishFor } from './of-somebody'
import { keeperOf } from './kept-by'
import type { WhoLeaves } from './leave-wishes'
import { claimPart } from './claim-parts'
import { saveWishParts } from './save-wish'
import { getWish } from './wish.store'

/** What was changed of a wish without anything having happened to it: no event, and nobody is told. */
async function silentParts(
  wishId: WishId,
  now: Instant,
  rule: (wish: Wish, context: WishContext) => Wish | undefined,
): Promise<Part[]> {
  const wish = await getWish(wishId)
  if (!wish) return []
  const { county, tree } = await readCountyWithTree(wish.countyId)
  const context = contextOf(now, county)
  const after = rule(wish, context)
  if (!after || after === wish) return []
  const keeper = (await keeperOf(wish, tree))?.orgId ?? wish.asked.residence.communityId
  return saveWishParts(wish, after, { type: 'wish.archived', now, limits: context.limits, keeper })
}

const save = async (parts: Part[]) => (parts.length > 0 ? transact(parts) : 'done')

/** One that still waits for the asker's word lets the guard of it stand, and their name go. */
const stripClaim = (row: ClaimRow, now: Instant): Promise<unknown> =>
  untilSaved(async () => {
    const inWish = await silentParts(row.wishId, now, (wish) => withStrippedClaim(wish, row.claimId))
    return save([...inWish, ...(row.state === 'live' ? [] : [claimPart(strippedClaim(row), false)])])
  })

/**
 * Takes out of what is over what an erasure doesn't leave: of wishes whom they were for and the words, of claims the name.
 * After {@link leaveWishes}. Twice is the same as once; what was written after `at` is left alone.
 */
export async function stripWishes({ accountId, memberId }: WhoLeaves, at: Instant): Promise<void> {
  const asked = await everyWishFor({ accountId, memberId })
  for (const { wishId } of asked.filter((one) => one.asked.submittedAt <= at))
    await untilSaved(async () => save(await silentParts(wishId, at, strippedWish)))
  const claims = memberId ? await everyClaimOf(memberId) : []
  for (const row of claims.filter((one) => one.name !== '' && one.at <= at)) await stripClaim(row, at)
}
