import type { claimWish, joinWish } from '@shared/wish/contract'
import type { Wish } from '@shared/wish/wish'
import type { Request } from '../http/handle'
import { getMember } from '../member/door'
import { neighbourOf } from './lives-in'
import { mayRead } from './offered-to'
import { publicWishOf } from './public-wish.entity'

/**
 * A member of the county who wants to help. Who lives where it isn't to be shown doesn't learn that it is there.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND.
 */
export async function whoHelps(
  wish: Wish,
  { person, refuse }: Request<typeof claimWish> | Request<typeof joinWish>,
) {
  const { member, accountId } = person
  if (!member || member.countyId !== wish.countyId) return refuse('NOT_ALLOWED')
  const open = publicWishOf(wish)
  const [known, isShown] = await Promise.all([
    getMember(member.memberId),
    wish.asked.hiddenFromCompound && open ? neighbourOf(person).then((one) => mayRead(open, one)) : true,
  ])
  if (!known || !isShown) return refuse('NOT_FOUND')
  return { memberId: member.memberId, accountId, name: known.name }
}
