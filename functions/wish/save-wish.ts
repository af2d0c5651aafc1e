import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { Refusal } from '@shared/errors'
import type { ClaimId, MemberId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import type { WishLimits } from '@shared/wish/limits'
import { type Claim, type ClaimRow, type HelpedWish, isHelped, type Wish } from '@shared/wish/wish'
import type { ClaimState, WishEventType } from '@shared/wish/words'
import { type Part, part } from '../writes/part'
import { PublicWishEntity, publicRowsOf } from './public-wish.entity'
import { ClaimEntity, endOf, itemOf, LiveClaimEntity, OpenClaimsEntity, WishEntity } from './wish.entity'
import { openClaimsOf } from './wish.store'

/** What becomes of a claim by what ended it. */
const ends: Partial<Record<WishEventType, ClaimState>> = {
  'wish.confirmed': 'done',
  'wish.handed_back': 'handed_back',
  'wish.reopened': 'handed_back',
  'wish.revoked': 'revoked',
  'wish.released': 'overdue_released',
}

const liveClaim = (wish: Wish | undefined): Claim | undefined =>
  wish && isHelped(wish) ? wish.claim : undefined

/** The row of a claim. @param isNew there is none of that id yet. */
export const claimPart = (row: ClaimRow, isNew: boolean): Part => {
  const { wishId, claimId, memberId, state, at, endedAt } = row
  const put = ClaimEntity.build(PutTransaction).item({
    ...{ wishId, claimId, claim: row, schema: 1, ownerPk: `WCM#${memberId}` },
    ownerSk: `${state === 'live' ? 'live' : 'over'}#${at}#${claimId}`,
    ...(endedAt && { ttl: endOf(dayOf(endedAt)) }),
  })
  const once = { condition: { attr: 'claimId', exists: false } } as const
  return isNew ? part(put.options(once), 'CLAIM_ID_TAKEN') : part(put)
}

/** The guard of what a member has in hand, as it was read: what changed since isn't written over. */
const openClaimsPart = (memberId: MemberId, claims: ClaimId[], version: number): Part =>
  part(
    OpenClaimsEntity.build(PutTransaction)
      .item({ memberId, claims, version: version + 1, schema: 1 })
      .options({
        condition: version === 0 ? { attr: 'version', exists: false } : { attr: 'version', eq: version },
      }),
  )

/** It has its one live claim from now on. @throws Refusal CLAIMS_FULL. */
async function beginParts(wish: HelpedWish, { limits, inHand = openClaimsOf }: How): Promise<Part[]> {
  const { wishId, claim, countyId } = wish
  const { claims, version } = await inHand(claim.memberId)
  if (claims.length >= limits.openClaims) throw new Refusal('CLAIMS_FULL')
  return [
    claimPart({ ...claim, wishId, countyId, state: 'live' }, true),
    openClaimsPart(claim.memberId, [...claims, claim.claimId], version),
    part(
      LiveClaimEntity.build(PutTransaction)
        .item({ wishId, claimId: claim.claimId, schema: 1 })
        .options({ condition: { attr: 'claimId', exists: false } }),
      'WISH_TAKEN',
    ),
  ]
}

async function endParts(
  wish: Wish,
  claim: Claim,
  { type, now, inHand = openClaimsOf }: How,
): Promise<Part[]> {
  const { wishId, countyId } = wish
  const { claims, version } = await inHand(claim.memberId)
  const row: ClaimRow = { ...claim, wishId, countyId, state: ends[type] ?? 'wish_ended', endedAt: now }
  return [
    claimPart(row, false),
    openClaimsPart(
      claim.memberId,
      claims.filter((one) => one !== claim.claimId),
      version,
    ),
    part(
      LiveClaimEntity.build(DeleteTransaction)
        .key({ wishId })
        .options({ condition: { attr: 'claimId', eq: claim.claimId } }),
    ),
  ]
}

async function claimParts(before: Wish | undefined, after: Wish, how: How): Promise<Part[]> {
  const [was, is] = [liveClaim(before), liveClaim(after)]
  if (!was && isHelped(after)) return beginParts(after, how)
  if (was && !is) return endParts(after, was, how)
  if (!is || JSON.stringify(was) === JSON.stringify(is)) return []
  const { wishId, countyId } = after
  return [claimPart({ ...is, wishId, countyId, state: 'live' }, false)]
}

/** The rows of the public lists: put, or taken away, where it changed. */
function publicParts(before: Wish | undefined, after: Wish): Part[] {
  const [was, is] = [before ? publicRowsOf(before) : [], publicRowsOf(after)]
  const same = JSON.stringify(was) === JSON.stringify(is)
  if (same) return []
  const stays = new Set(is.map(({ scope, sort }) => `${scope} ${sort}`))
  return [
    ...was
      .filter(({ scope, sort }) => !stays.has(`${scope} ${sort}`))
      .map(({ scope, sort }) => part(PublicWishEntity.build(DeleteTransaction).key({ scope, sort }))),
    ...is.map((row) => part(PublicWishEntity.build(PutTransaction).item({ ...row, schema: 1 }))),
  ]
}

interface How {
  type: WishEventType
  now: Instant
  limits: WishLimits
  /** Who answers for it. */
  keeper: string
  /** Where the guard of what a member has in hand is read, when it isn't the table. */
  inHand?: typeof openClaimsOf | undefined
}

/**
 * All that a change of a wish writes: the wish, its claim and the two guards of it, its rows in the public lists.
 * @throws Refusal CLAIMS_FULL; a part may answer WISH_TAKEN, CLAIM_ID_TAKEN, WISH_ID_TAKEN.
 */
export async function saveWishParts(before: Wish | undefined, after: Wish, how: How): Promise<Part[]> {
  const put = WishEntity.build(PutTransaction)
    .item(itemOf(after, how.keeper))
    .options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
    })
  return [
    part(put, before ? 'rerun' : 'WISH_ID_TAKEN'),
    ...(await claimParts(before, after, how)),
    ...publicParts(before, after),
  ]
}
