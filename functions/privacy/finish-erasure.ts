import { randomBytes } from 'node:crypto'
import { makeId, type MemberId, type TripId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { forgetRequests } from '../binding-request/door'
import { now } from '../clock'
import { leaveCommunity } from '../community/door'
import { forgetDelegate } from '../delegation/door'
import { forgetAnswers } from '../letter/door'
import { getMember } from '../member/door'
import { leavePoints } from '../points/door'
import { leavePosts } from '../post/door'
import { stripTicksParts } from '../sweep/door'
import { getTrip, listOwn, stripParts } from '../trip/door'
import { leaveWishes, stripWishes } from '../wish/door'
import { deleteRow, rowsOf } from '../writes/rows'
import { transact, untilSaved } from '../writes/transact'
import type { Erasure } from './erasure'
import { forgetErasure, listUnfinished } from './erasure.entity'

/**
 * Does what is left of an erasure: what lay beside the account, what it stated in letters, the inbox, delegations that
 * were given, contacts of closed trips. What came after it, from somebody who has come back, stays. Twice is the same as once.
 */
export async function finishErasure(erasure: Erasure): Promise<void> {
  const { accountId, memberId, inflowId, at } = erasure
  await leaveWishes({ accountId, memberId }, at)
  await stripWishes({ accountId, memberId }, at)
  if (accountId) {
    await clear(
      await rowsOf(`ACC#${accountId}`),
      await rowsOf(`BNT#${accountId}`),
      await rowsOf(`INB#${accountId}`),
    )
    await leavePoints({ book: 'resident', owner: accountId }, at)
    await forgetRequests(accountId, at)
    await forgetDelegate(accountId)
    await forgetAnswers(accountId, { now: now(), newId: () => makeId('event', randomBytes(20)) })
  }
  if (inflowId)
    await clear(
      await rowsOf(`INB#${inflowId}`, { path: ['at'], until: at }),
      await rowsOf(`CTL#${inflowId}`, { path: ['contact', 'recordedAt'], until: at }),
    )
  if (memberId) {
    await clear(
      await rowsOf(`INB#${memberId}`, { path: ['at'], until: at }),
      await rowsOf(`CTL#${memberId}`, { path: ['contact', 'recordedAt'], until: at }),
      await rowsOf(`DLG#${memberId}`, { path: ['record', 'offeredAt'], until: at }),
    )
    await leavePoints({ book: 'member', owner: memberId }, at)
    await stripTrips(memberId, at)
    await stripTicks(memberId, at)
    if (await isStillStripped(erasure)) {
      await leavePosts(memberId, at)
      await leaveCommunity(memberId)
    }
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

/** As many ticks as one transaction holds. */
const atOnce = 100

/** Ticks as they are this moment: a worker may be at it. */
const stripTicks = (memberId: MemberId, until: Instant): Promise<unknown> =>
  untilSaved(async () => {
    const parts = await stripTicksParts(memberId, until)
    if (parts.length === 0) return 'done'
    const outcome = await transact(parts.slice(0, atOnce))
    return parts.length > atOnce ? 'rerun' : outcome
  })

/** Nobody has written to the roster's line since: what communities know is from before, too. */
async function isStillStripped({ memberId, memberVersion }: Erasure): Promise<boolean> {
  const member = memberId && (await getMember(memberId))
  return !member || (memberVersion !== undefined && member.version <= memberVersion + 1)
}

/** The trip as it is this moment: the list may lag behind. */
const stripTrip = (tripId: TripId): Promise<unknown> =>
  untilSaved(async () => {
    const trip = await getTrip(tripId)
    const parts = trip ? stripParts(trip) : []
    return parts.length > 0 ? transact(parts) : 'done'
  })

/**
 * Finishes what was begun and interrupted; the schedule's part. One that fails holds up none of the others.
 * @returns how many were finished.
 * @throws the first failure, in the end.
 */
export async function finishErasures(limit: number): Promise<number> {
  const unfinished = await listUnfinished(limit)
  const failures: unknown[] = []
  for (const erasure of unfinished)
    await finishErasure(erasure).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
  return unfinished.length
}
