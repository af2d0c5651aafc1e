import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { addDays, atHour, type Day, msOf } from '@shared/time'
import type { Wish } from '@shared/wish/wish'
import { type WishList, wishRetentionDays } from '@shared/wish/words'
import { table } from '../table'

/** Its own partition of the due index. */
export const dueWish = 'DUE#wish'

/** Under which heading of the inbox it stands. */
export function listOf({ state }: Pick<Wish, 'state'>): WishList {
  switch (state) {
    case 'submitted':
    case 'returned':
    case 'verifying':
    case 'expired':
      return 'to_verify'
    case 'published':
      return 'published'
    case 'claimed':
    case 'fulfilling':
    case 'suspended':
      return 'claimed'
    case 'fulfilled':
      return 'to_confirm'
    case 'redirected':
      return 'redirected'
    default:
      return 'over'
  }
}

export const endOf = (day: Day): number => Math.floor(msOf(atHour(addDays(day, wishRetentionDays), 0)) / 1000)
const dayIn = (wish: Wish) => ('dueOn' in wish ? wish.dueOn : wish.closedOn)

/** Whose list it stands in: whoever told it on their own phone, or for whom a delegate did. A paper card has none. */
const ownerOf = ({ accountId, memberId, filedBy }: Wish['asked']) => accountId ?? (filedBy && memberId)

/** A wish as an item, with the keys of the lists it stands in: all derived. @param keeper of a complaint, who sees it. */
export const itemOf = (wish: Wish, keeper: string) => {
  const { wishId, version, asked } = wish
  const { communityId, compoundId } = asked.residence
  const place = `${listOf(wish)}#${dayIn(wish)}#${wishId}`
  const owner = ownerOf(asked)
  return {
    ...{ wishId, version, wish, schema: 1, waitingSk: place },
    waitingPk: `WSI#${wish.complaint ? keeper : communityId}`,
    ...(compoundId && !wish.complaint && { hostPk: `WSI#${compoundId}`, hostSk: place }),
    ...(owner && { ownerPk: `WSA#${owner}`, ownerSk: `${asked.submittedAt}#${wishId}` }),
    ...('dueOn' in wish
      ? { duePk: dueWish, dueSk: `${wish.dueOn}#${wishId}` }
      : { ttl: endOf(wish.closedOn) }),
  }
}

/** A wish: in the inbox of its community and compound, among the asker's own, and in the list of what is due. */
export const WishEntity = new Entity({
  name: 'wish',
  table,
  timestamps: false,
  schema: item({
    wishId: string().key(),
    version: number(),
    wish: any(),
    schema: number(),
    waitingPk: string().hidden(),
    waitingSk: string().hidden(),
    hostPk: string().optional().hidden(),
    hostSk: string().optional().hidden(),
    ownerPk: string().optional().hidden(),
    ownerSk: string().optional().hidden(),
    duePk: string().optional().hidden(),
    dueSk: string().optional().hidden(),
    ttl: number().optional().hidden(),
  }),
  computeKey: ({ wishId }) => ({ pk: `WSH#${wishId}`, sk: 'WSH' }),
})

/** One claim of a wish, beside it; among all of the member's, those in hand first. */
export const ClaimEntity = new Entity({
  name: 'wishClaim',
  table,
  timestamps: false,
  schema: item({
    wishId: string().key(),
    claimId: string().key(),
    claim: any(),
    schema: number(),
    ownerPk: string().hidden(),
    ownerSk: string().hidden(),
    ttl: number().optional().hidden(),
  }),
  computeKey: ({ wishId, claimId }) => ({ pk: `WSH#${wishId}`, sk: `CLM#${claimId}` }),
})

/** There while a wish has a live claim: so it has no second one. */
export const LiveClaimEntity = new Entity({
  name: 'liveClaim',
  table,
  timestamps: false,
  schema: item({ wishId: string().key(), claimId: string(), schema: number() }),
  computeKey: ({ wishId }) => ({ pk: `WSH#${wishId}`, sk: 'LIVE' }),
})

/** There while a member helps along with a wish: so they do it once. */
export const JoinedEntity = new Entity({
  name: 'joinedClaim',
  table,
  timestamps: false,
  schema: item({ wishId: string().key(), memberId: string().key(), claimId: string(), schema: number() }),
  computeKey: ({ wishId, memberId }) => ({ pk: `WSH#${wishId}`, sk: `JOI#${memberId}` }),
})

/** The claims that a member has in hand: as many as the county allows. */
export const OpenClaimsEntity = new Entity({
  name: 'openClaims',
  table,
  timestamps: false,
  schema: item({ memberId: string().key(), claims: any(), version: number(), schema: number() }),
  computeKey: ({ memberId }) => ({ pk: `WCG#${memberId}`, sk: 'WCG' }),
})
