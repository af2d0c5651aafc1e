import type { EventId, WishId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { fallDue } from '@shared/wish/rules'
import { readCountyWithTree } from '../org/door'
import { transact, untilSaved } from '../writes/transact'
import { changeOf, contextOf } from './change'
import { keeperOf } from './kept-by'
import { getWish } from './wish.store'

/**
 * The day of a wish has passed: what follows is the rule's. Twice is the same as once.
 * @returns whether anything was written.
 */
export const fallDueWish = (wishId: WishId, by: { now: Instant; newId: () => EventId }): Promise<boolean> =>
  untilSaved(async () => {
    const wish = await getWish(wishId)
    if (!wish) return false
    const { county, tree } = await readCountyWithTree(wish.countyId)
    const context = contextOf(by.now, county)
    const fallen = fallDue(wish, context)
    const keeper = await keeperOf(wish, tree)
    if (!fallen || !keeper) return false
    const system = { side: 'system', eventId: by.newId(), keeper, context } as const
    const { parts } = await changeOf(wish, fallen.wish, fallen.type, system)
    return (await transact(parts)) === 'done' ? true : 'rerun'
  })
