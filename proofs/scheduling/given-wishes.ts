import type { WishId } from '@shared/ids'
import { addDays } from '@shared/time'
import { arrangeWish, carryOutWish } from '@shared/wish/contract'
import type { System } from '../../functions/testing/system'
import {
  aVisit,
  givenClaimed,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  givenSubmitted,
  givenVerified,
  type Neighbourhood,
  today,
} from '../../functions/wish/testing/wishes'
import { backdate } from './backdate'

async function givenFulfilled(at: Neighbourhood): Promise<WishId> {
  const helper = await givenHelper(at.system, at.county)
  const wishId = await givenClaimed(at, {}, helper)
  await at.worker.do(arrangeWish, { params: { wishId }, body: aVisit(at) })
  await helper.do(carryOutWish, { params: { wishId }, body: { step: 'fulfil' } })
  return wishId
}

/** One of each that waits until a day. */
const kinds: readonly ((at: Neighbourhood) => Promise<WishId>)[] = [
  givenPublished,
  async (at) => givenClaimed(at, {}, await givenHelper(at.system, at.county)),
  givenSubmitted,
  givenVerified,
  givenFulfilled,
]
export const kindsOfWishes = kinds.length

/** Wishes of which the day passed yesterday. */
export async function givenWishes(system: System, count: number): Promise<void> {
  if (count === 0) return
  const at = await givenNeighbourhood(system)
  const yesterday = addDays(today(at), -1)
  for (let i = 0; i < count; i++) {
    const wishId = await kinds[i % kinds.length]?.(at)
    if (wishId) await backdate({ pk: `WSH#${wishId}`, sk: 'WSH' }, yesterday, { 'wish.dueOn': yesterday })
  }
}
