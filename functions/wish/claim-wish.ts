import { claimWish } from '@shared/wish/contract'
import { claim } from '@shared/wish/rules'
import { getMember } from '../member/door'
import { neighbourOf } from './lives-in'
import { mayRead } from './offered-to'
import { publicWishOf } from './public-wish.entity'
import { wishStep } from './wish-step'

/**
 * However many tap at once, one has it: the guard of the wish and the guard of what the member has in hand stand in the
 * same transaction. Who lives where it isn't to be shown doesn't learn that it is there.
 */
export const handler = wishStep(claimWish, 'claimant', async (wish, { body, person, refuse }, context) => {
  const { member, accountId } = person
  if (!member || member.countyId !== wish.countyId) return refuse('NOT_ALLOWED')
  const open = publicWishOf(wish)
  const [known, isShown] = await Promise.all([
    getMember(member.memberId),
    wish.asked.hiddenFromCompound && open ? neighbourOf(person).then((one) => mayRead(open, one)) : true,
  ])
  if (!known || !isShown) return refuse('NOT_FOUND')
  const one = { claimId: body.claimId, memberId: member.memberId, accountId, name: known.name }
  return {
    wish: claim(wish, { ...one, unnamed: body.unnamed ?? false }, context),
    type: 'wish.claimed',
  }
})
