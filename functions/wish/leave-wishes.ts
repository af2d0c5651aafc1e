import { randomBytes } from 'node:crypto'
import { type AccountId, makeId, type MemberId, type WishId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { type WishContext, withoutAsker, withoutClaimant, withoutJoined } from '@shared/wish/rules'
import type { ClaimRow, Wish } from '@shared/wish/wish'
import type { WishEventType, WishSide } from '@shared/wish/words'
import { readCountyWithTree } from '../org/door'
import { transact, untilSaved } from '../writes/transact'
import { changeOf, contextOf } from './change'
import { everyClaimOf, everyWishFor } from './of-somebody'
import { keeperOf } from './kept-by'
import { getWish } from './wish.store'

/** Who asked on an account, and claimed as a member. */
export interface WhoLeaves {
  accountId?: AccountId | undefined
  memberId?: MemberId | undefined
}

/** A wish as it is this moment, changed by a rule and saved; what the rule has nothing to do for is left. */
const change = (
  wishId: WishId,
  { type, side, now }: { type: WishEventType; side: WishSide; now: Instant },
  rule: (wish: Wish, context: WishContext) => Wish | undefined,
): Promise<unknown> =>
  untilSaved(async () => {
    const wish = await getWish(wishId)
    if (!wish) return 'done'
    const { county, tree } = await readCountyWithTree(wish.countyId)
    const context = contextOf(now, county)
    const after = rule(wish, context)
    const keeper = await keeperOf(wish, tree)
    if (!after || !keeper) return 'done'
    const eventId = makeId('event', randomBytes(20))
    const { parts } = await changeOf(wish, after, type, { side, eventId, keeper, context })
    return transact(parts)
  })

/** What was asked for by or for somebody ends, and whoever waits for it is told. Twice is the same as once. */
export async function endAskedWishes(who: WhoLeaves, at: Instant): Promise<void> {
  const asked = await everyWishFor(who)
  for (const { wishId } of asked.filter((one) => one.asked.submittedAt <= at))
    await change(wishId, { type: 'wish.withdrawn', side: 'system', now: at }, withoutAsker)
}

/**
 * Somebody is here no longer: what they asked for ends, what they have in hand is open to others again, and whoever
 * waits for them is told. It says nothing of why. Twice is the same as once; what was done after `at` is left alone.
 */
export async function leaveWishes({ accountId, memberId }: WhoLeaves, at: Instant): Promise<void> {
  await endAskedWishes({ accountId, memberId }, at)
  const claims: ClaimRow[] = memberId ? await everyClaimOf(memberId) : []
  for (const { wishId, claimId } of claims.filter((one) => one.state === 'live' && one.at <= at)) {
    // As theirs: what is told to who has been erased would come into an inbox that has been cleared.
    const theirs = { side: 'claimant', now: at } as const
    await change(wishId, { type: 'wish.handed_back', ...theirs }, (wish, context) =>
      withoutClaimant(wish, claimId, context),
    )
    await change(wishId, { type: 'wish.left', ...theirs }, (wish) => withoutJoined(wish, claimId))
  }
}
