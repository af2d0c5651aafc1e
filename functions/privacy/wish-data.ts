import type { AccountId, MemberId } from '@shared/ids'
import type { MyData } from '@shared/privacy/my-data'
import type { ClaimRow, Wish } from '@shared/wish/wish'
import { openText } from '../vault/box'
import { everyClaimOf, everyWishFor, getWish } from '../wish/door'
import { listLooksOf } from './look.store'

async function openWish({ wishId: id, state, asked, ...rest }: Wish): Promise<MyData['wishes'][number]> {
  const { kind, text, name, phone, address, times, onBehalf, communityName, compoundName } = asked
  const { submittedAt, mayVisit, hiddenFromCompound } = asked
  const [opened, lives, { looks }] = await Promise.all([
    phone && openText(phone, { id, field: 'phone' }),
    address && openText(address, { id, field: 'address' }),
    listLooksOf(id, undefined, Infinity),
  ])
  const open = 'public' in rest ? rest.public : undefined
  return {
    ...{ wishId: id, state, kind, text, name, phone: opened, address: lives, mayVisit, hiddenFromCompound },
    ...{ place: [communityName, compoundName].filter(Boolean).join(' '), submittedAt, looks },
    ...(times !== undefined && { times }),
    ...(onBehalf && { onBehalf: { relation: onBehalf.relation, on: onBehalf.on } }),
    ...(open && { sentence: open.sentence.text }),
    ...('closedOn' in rest && { closedOn: rest.closedOn }),
  }
}

/** What was asked for by or for somebody, contacts opened, and who has looked at them. */
export const wishesOf = async (accountId: AccountId, memberId?: MemberId): Promise<MyData['wishes']> =>
  Promise.all((await everyWishFor({ accountId, memberId })).map(openWish))

/** Of the wish no more than everybody could read. */
async function viewClaim({ wishId, claimId, state, at, endedAt, unnamed, name }: ClaimRow) {
  const wish = await getWish(wishId)
  const open = wish && 'public' in wish ? wish.public : undefined
  return {
    ...{ claimId, state, claimedAt: at, name, unnamed },
    ...(open && { sentence: open.sentence.text }),
    ...(endedAt && { endedAt }),
  }
}

/** What a member has claimed, and what became of it; newest first. */
export async function claimsOf(memberId: MemberId): Promise<MyData['claims']> {
  const claims = await Promise.all((await everyClaimOf(memberId)).map(viewClaim))
  return claims.sort((a, b) => (a.claimedAt < b.claimedAt ? 1 : -1))
}
