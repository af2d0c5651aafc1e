import type { MemberId } from '@shared/ids'
import { lastHeardOn } from '@shared/sweep/in-touch'
import type { Day } from '@shared/time'
import { listLogOf } from '../contact/door'
import { listOwn } from '../trip/door'
import { listTicksOf } from './tick.store'

/** So many members are looked up at a time. */
const atOnce = 25
/** So many entries of a log are read: the newest of them may have been struck out. */
const newest = 5

/**
 * Was somebody heard of on that day or later? No item says so, since each would have to be written with every contact;
 * it is read off the newest contact, then the newest trip, then what sweeps found: one query for most, three at most.
 */
async function wasHeardOf(memberId: MemberId, since: Day): Promise<boolean> {
  const isRecent = (known: Parameters<typeof lastHeardOn>[0]) => (lastHeardOn(known) ?? '') >= since
  const { log } = await listLogOf(memberId, undefined, newest)
  if (isRecent({ contactOn: log.find(({ struck }) => !struck)?.entry.on })) return true
  const { trips } = await listOwn(memberId, undefined, 1)
  if (isRecent({ trip: trips[0] })) return true
  return isRecent({ ticks: (await listTicksOf(memberId)).map(({ tick }) => tick) })
}

/** Of some members, those of whom nobody has heard since that day, some at a time. */
export async function notHeardOf(memberIds: readonly MemberId[], since: Day): Promise<Set<MemberId>> {
  const silent = new Set<MemberId>()
  for (let i = 0; i < memberIds.length; i += atOnce) {
    const some = memberIds.slice(i, i + atOnce)
    const heard = await Promise.all(some.map((memberId) => wasHeardOf(memberId, since)))
    some.filter((_, j) => !heard[j]).forEach((memberId) => silent.add(memberId))
  }
  return silent
}
