import type { MemberId, TripId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { getTrip, listOwn, stripParts } from '../trip/door'
import { deleteRow, rowsOf } from '../writes/rows'
import { transact, untilSaved } from '../writes/transact'
import type { Erasure } from './erasure'
import { forgetErasure, listUnfinished } from './erasure.entity'

/**
 * Does what is left of an erasure: what lay beside the account, the inbox, delegations that were given, contacts of
 * closed trips. What came after it, from somebody who has come back, stays. Twice is the same as once.
 */
export async function finishErasure(erasure: Erasure): Promise<void> {
  const { accountId, memberId, at } = erasure
  if (accountId) await clear(await rowsOf(`ACC#${accountId}`), await rowsOf(`BNT#${accountId}`))
  if (memberId) {
    await clear(
      await rowsOf(`INB#${memberId}`, { path: ['at'], until: at }),
      await rowsOf(`DLG#${memberId}`, { path: ['record', 'offeredAt'], until: at }),
    )
    await stripTrips(memberId, at)
  }
  await forgetErasure(erasure)
}

async function clear(...lists: Awaited<ReturnType<typeof rowsOf>>[]): Promise<void> {
  for (const row of lists.flat()) await deleteRow(row)
}

async function stripTrips(memberId: MemberId, until: Instant): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await listOwn(memberId, cursor)
    for (const { tripId } of page.trips.filter(({ filedAt }) => filedAt <= until)) await stripTrip(tripId)
    cursor = page.cursor
  } while (cursor !== undefined)
}

/** The trip as it is this moment: the list may lag behind. */
const stripTrip = (tripId: TripId): Promise<unknown> =>
  untilSaved(async () => {
    const trip = await getTrip(tripId)
    const parts = trip ? stripParts(trip) : []
    return parts.length > 0 ? transact(parts) : 'done'
  })

/** Finishes what was begun and interrupted; the schedule's part. @returns how many. */
export async function finishErasures(limit: number): Promise<number> {
  const unfinished = await listUnfinished(limit)
  for (const erasure of unfinished) await finishErasure(erasure)
  return unfinished.length
}
