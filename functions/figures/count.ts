import { firstMonth } from '@shared/figures/figures'
import { tallyOfPosts, tallyOfWishes } from '@shared/figures/tally'
import type { CountyId, MemberId, PlaceId, ShiftId, WishId } from '@shared/ids'
import { atHour, dayOf, daySchema, type Instant } from '@shared/time'
import type { Wish } from '@shared/wish/wish'
import * as v from 'valibot'
import { everyShift, getShift, getSignUp, servedAt } from '../post/door'
import { everyWish, getWish, wishListOf } from '../wish/door'
import { putTally } from './tally.store'

const placeOf = ({ asked: { residence } }: Wish): PlaceId => residence.compoundId ?? residence.communityId

/**
 * Counts anew the wishes of those communities, out of the wishes themselves, each of their places for itself.
 * @param changed for whose sake it is counted: the list may lag behind them.
 */
export async function countWishes(
  countyId: CountyId,
  changed: readonly WishId[],
  now: Instant,
): Promise<void> {
  const theirs = (await Promise.all(changed.map(getWish))).flatMap((wish) => wish ?? [])
  const communities = new Set(theirs.map(({ asked }) => asked.residence.communityId))
  for (const communityId of communities) {
    const listed = await everyWish({ communityId })
    const others = listed.filter(({ wishId }) => !changed.includes(wishId))
    // A complaint is with those above, and in no list here.
    const own = theirs.filter(
      ({ asked, complaint }) => asked.residence.communityId === communityId && !complaint,
    )
    const wishes = [...others, ...own]
    const places = new Set(
      [...wishes, ...theirs.filter((one) => one.asked.residence.communityId === communityId)].map(placeOf),
    )
    for (const placeId of places) {
      const tally = tallyOfWishes(
        wishes.filter((wish) => placeOf(wish) === placeId),
        wishListOf,
      )
      await putTally(countyId, { placeId, what: 'WSH', tally }, now)
    }
  }
}

/** Somebody's place on a shift, or one shift. */
export interface ChangedShift {
  shiftId: ShiftId
  memberId?: MemberId | undefined
}

/** The same of the posts of the places where those shifts are; what came in by a sheet has no shift, and says its place. */
export async function countPosts(
  countyId: CountyId,
  changed: readonly ChangedShift[],
  now: Instant,
): Promise<void> {
  const theirs = await Promise.all(
    changed.map(async ({ shiftId, memberId }) => {
      const [shift, row] = await Promise.all([getShift(shiftId), memberId && getSignUp(shiftId, memberId)])
      return { shiftId, memberId, shift, row }
    }),
  )
  const since = v.parse(daySchema, `${firstMonth(dayOf(now))}-01`)
  const places = new Set(
    theirs.flatMap(({ shift, row }) => shift?.placeId ?? (row || undefined)?.placeId ?? []),
  )
  for (const placeId of places) {
    const [shifts, rows] = await Promise.all([
      everyShift(placeId, atHour(since, 0)),
      servedAt(placeId, since),
    ])
    const isTheirs = (id: ShiftId) => theirs.some(({ shiftId }) => shiftId === id)
    const newest = new Map(
      theirs.flatMap(({ shift }) => (shift?.placeId === placeId ? [[shift.shiftId, shift] as const] : [])),
    )
    const changedRows = theirs.flatMap(({ row }) => (row && row.placeId === placeId ? [row] : []))
    const isChanged = (id: ShiftId, member: MemberId) =>
      theirs.some(({ shiftId, memberId }) => shiftId === id && memberId === member)
    const tally = tallyOfPosts(
      [...shifts.filter(({ shiftId }) => !isTheirs(shiftId)), ...newest.values()],
      [...rows.filter(({ shiftId, memberId }) => !isChanged(shiftId, memberId)), ...unique(changedRows)],
      since,
    )
    await putTally(countyId, { placeId, what: 'SHF', tally }, now)
  }
}

const unique = <R extends { shiftId: ShiftId; memberId: MemberId }>(rows: readonly R[]): R[] => [
  ...new Map(rows.map((row) => [`${row.shiftId} ${row.memberId}`, row])).values(),
]
