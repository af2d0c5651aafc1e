import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { Refusal } from '@shared/errors'
import type { ClaimId, MemberId, WishId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import type { WishLimits } from '@shared/wish/limits'
import { lastReason } from '@shared/wish/rules'
import { type ClaimRow, isHelped, type Wish } from '@shared/wish/wish'
import type { ClaimState, WishEventType } from '@shared/wish/words'
import { type Part, part } from '../writes/part'
import { ClaimEntity, endOf, JoinedEntity, LiveClaimEntity, OpenClaimsEntity } from './wish.entity'
import { openClaimsOf } from './wish.store'

/** What becomes of a claim by what ended it. */
const ends: Partial<Record<WishEventType, ClaimState>> = {
  'wish.confirmed': 'done',
  'wish.handed_back': 'handed_back',
  'wish.left': 'handed_back',
  'wish.reopened': 'handed_back',
  'wish.revoked': 'revoked',
  'wish.released': 'overdue_released',
}

export interface How {
  type: WishEventType
  now: Instant
  limits: WishLimits
  /** Where the guard of what a member has in hand is read, when it isn't the table. */
  inHand?: typeof openClaimsOf | undefined
}

/** Everybody who helps with it now, the one who claimed it first, each with the row that is kept of it. */
function liveRows(wish: Wish | undefined): ClaimRow[] {
  if (!wish || !isHelped(wish)) return []
  const { wishId, countyId, claim, joined = [] } = wish
  const row = { wishId, countyId, state: 'live' } as const
  const along = { unnamed: false, extended: false, contactOpened: false, along: true }
  return [{ ...claim, ...row }, ...joined.map((one) => ({ ...one, ...along, ...row }))]
}

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

/** Somebody helps from now on. @throws Refusal CLAIMS_FULL. */
async function beginParts(row: ClaimRow, { limits, inHand = openClaimsOf }: How): Promise<Part[]> {
  const { claimId, memberId } = row
  const { claims, version } = await inHand(memberId)
  if (claims.length >= limits.openClaims) throw new Refusal('CLAIMS_FULL')
  return [claimPart(row, true), openClaimsPart(memberId, [...claims, claimId], version)]
}

async function endParts(
  row: ClaimRow,
  why: string | undefined,
  { type, now, inHand = openClaimsOf }: How,
): Promise<Part[]> {
  const { claimId, memberId } = row
  const { claims, version } = await inHand(memberId)
  const left = claims.filter((one) => one !== claimId)
  const state = ends[type] ?? 'wish_ended'
  const over: ClaimRow = { ...row, state, endedAt: now, ...(why !== undefined && { why }) }
  return [claimPart(over, false), openClaimsPart(memberId, left, version)]
}

/** The wish has this live claim, and no second one; after another was there, in its place. */
function liveParts(wishId: WishId, was: ClaimRow | undefined, is: ClaimRow | undefined): Part[] {
  if (was?.claimId === is?.claimId) return []
  const before = was
    ? ({ attr: 'claimId', eq: was.claimId } as const)
    : ({ attr: 'claimId', exists: false } as const)
  if (!is)
    return [part(LiveClaimEntity.build(DeleteTransaction).key({ wishId }).options({ condition: before }))]
  const put = LiveClaimEntity.build(PutTransaction).item({ wishId, claimId: is.claimId, schema: 1 })
  return [part(put.options({ condition: before }), was ? 'rerun' : 'WISH_TAKEN')]
}

const isAlong = ({ along }: ClaimRow) => along === true
const isIn = (rows: readonly ClaimRow[], { claimId }: ClaimRow) => rows.some((one) => one.claimId === claimId)

/** Each who helps along does it once. */
function joinedParts(was: readonly ClaimRow[], is: readonly ClaimRow[]): Part[] {
  const [before, after] = [was.filter(isAlong), is.filter(isAlong)]
  const come = after.filter((row) => !isIn(before, row))
  const gone = before.filter((row) => !isIn(after, row))
  return [
    ...come.map(({ wishId, memberId, claimId }) =>
      part(
        JoinedEntity.build(PutTransaction)
          .item({ wishId, memberId, claimId, schema: 1 })
          .options({ condition: { attr: 'claimId', exists: false } }),
        'HELPS_ALREADY',
      ),
    ),
    ...gone.map(({ wishId, memberId, claimId }) =>
      part(
        JoinedEntity.build(DeleteTransaction)
          .key({ wishId, memberId })
          .options({ condition: { attr: 'claimId', eq: claimId } }),
      ),
    ),
  ]
}

/**
 * The rows of those who help, and the guards: of the wish, that one alone has claimed it and nobody helps along twice;
 * of each member, what they have in hand.
 * @throws Refusal CLAIMS_FULL; a part may answer WISH_TAKEN, HELPS_ALREADY, CLAIM_ID_TAKEN.
 */
export async function claimParts(before: Wish | undefined, after: Wish, how: How): Promise<Part[]> {
  const [was, is] = [liveRows(before), liveRows(after)]
  const come = is.filter((row) => !isIn(was, row))
  const gone = was.filter((row) => !isIn(is, row))
  // Whoever had it reads why it was taken away.
  const why = how.type === 'wish.revoked' ? lastReason(after, how.type) : undefined
  const changed = is.filter((row) =>
    was.some((one) => one.claimId === row.claimId && JSON.stringify(one) !== JSON.stringify(row)),
  )
  const parts = await Promise.all([
    ...come.map((row) => beginParts(row, how)),
    ...gone.map((row) => endParts(row, why, how)),
  ])
  return [
    ...parts.flat(),
    ...changed.map((row) => claimPart(row, false)),
    ...liveParts(after.wishId, was[0], is[0]),
    ...joinedParts(was, is),
  ]
}
