import { listOwnClaims } from '@shared/wish/contract'
import { wishLimitsOf } from '@shared/wish/limits'
import type { OwnClaimCard } from '@shared/wish/schema'
import type { ClaimRow } from '@shared/wish/wish'
import { handle } from '../http/handle'
import { publicWishOf } from './public-wish.entity'
import { getWish, listClaimsOf, openClaimsOf } from './wish.store'

/** One's claim with what everybody may read of the wish; a day is said only while it is in one's hands. */
async function cardOf({ claimId, wishId, state, at, along, why }: ClaimRow): Promise<OwnClaimCard[]> {
  const wish = await getWish(wishId)
  const open = wish && publicWishOf(wish)
  if (!wish || !open) return []
  return [
    {
      ...{ claimId, wishId, state, wishState: wish.state, kind: open.kind, sentence: open.sentence },
      ...{ place: open.place, claimedAt: at },
      ...(along && { along }),
      ...(why !== undefined && { why }),
      ...(state === 'live' && 'dueOn' in wish && { dueOn: wish.dueOn }),
    },
  ]
}

/** 我的认领: what is in hand first. */
export const handler = handle(listOwnClaims, async ({ query, person, county, authorise }) => {
  authorise({ kind: 'account', accountId: person.accountId })
  const { member } = person
  const mayHave = wishLimitsOf(county ?? {}).openClaims
  if (!member) return { status: 200, body: { claims: [], open: 0, mayHave } }
  const [{ claims, cursor }, inHand] = await Promise.all([
    listClaimsOf(member.memberId, query.cursor),
    openClaimsOf(member.memberId),
  ])
  const cards = (await Promise.all(claims.map(cardOf))).flat()
  return {
    status: 200,
    body: { claims: cards, open: inHand.claims.length, mayHave, ...(cursor && { cursor }) },
  }
})
