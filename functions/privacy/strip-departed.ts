import { contactsGoOn, withoutContacts } from '@shared/member/departed'
import type { MemberId, TripId } from '@shared/ids'
import { atHour, type Day } from '@shared/time'
import { leaveCommunity } from '../community/door'
import { getMember, listDeparted, saveMemberParts } from '../member/door'
import { leavePoints } from '../points/door'
import { leavePosts } from '../post/door'
import { contactsOffParts, getTrip, listOwn } from '../trip/door'
import { transact, untilSaved } from '../writes/transact'

/** The trip as it is this moment: the list may lag behind. */
const stripTrip = (tripId: TripId): Promise<unknown> =>
  untilSaved(async () => {
    const trip = await getTrip(tripId)
    const parts = trip ? contactsOffParts(trip) : []
    return parts.length > 0 ? transact(parts) : 'done'
  })

async function stripTrips(memberId: MemberId): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await listOwn(memberId, cursor)
    for (const { tripId } of page.trips) await stripTrip(tripId)
    cursor = page.cursor
  } while (cursor !== undefined)
}

/** Is it their time, as they are this moment? A transfer may just have been undone. */
async function due(memberId: MemberId, today: Day) {
  const member = await getMember(memberId)
  const day = member && contactsGoOn(member)
  return day && day <= today ? member : undefined
}

/** What lies beside the roster goes first: by the roster's line one that was interrupted is found again. */
async function strip(memberId: MemberId, today: Day): Promise<boolean> {
  if (!(await due(memberId, today))) return false
  await leavePosts(memberId, atHour(today, 0))
  await leavePoints({ book: 'member', owner: memberId }, atHour(today, 24))
  await leaveCommunity(memberId)
  await stripTrips(memberId)
  return untilSaved(async () => {
    const member = await due(memberId, today)
    if (!member) return false
    return (await transact(saveMemberParts(member, withoutContacts(member, today)))) === 'done'
      ? true
      : 'rerun'
  })
}

/**
 * Removes numbers, addresses and units of those who were transferred or have died, once it can't be undone any more:
 * on the roster, in closed trips, and with the rows that communities keep of them. The schedule's part. Bounded: whoever
 * is left is found again by the next run.
 * @returns how many.
 */
export async function stripDeparted(today: Day, limit: number): Promise<number> {
  let stripped = 0
  for (const memberId of await listDeparted(today, limit)) if (await strip(memberId, today)) stripped++
  return stripped
}
