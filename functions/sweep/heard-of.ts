import type { MemberId, OrgId } from '@shared/ids'
import { lastHeardOn } from '@shared/sweep/in-touch'
import type { Day } from '@shared/time'
import { listContactsIn, listLogOf } from '../contact/door'
import { listOwn } from '../trip/door'
import { listTicksOf } from './tick.store'

/** So many members are looked up at a time. */
const atOnce = 25
/** So many entries of a log are read: the newest of them may have been struck out. */
const newest = 5

/** Was somebody heard of on that day or later? Their own log, newest trip and what sweeps found: three small lists. */
async function wasHeardOf(memberId: MemberId, since: Day): Promise<boolean> {
  const isRecent = (known: Parameters<typeof lastHeardOn>[0]) => (lastHeardOn(known) ?? '') >= since
  const { log } = await listLogOf(memberId, undefined, newest)
  if (isRecent({ contactOn: log.find(({ struck }) => !struck)?.entry.on })) return true
  const { trips } = await listOwn(memberId, undefined, 1)
  if (isRecent({ trip: trips[0] })) return true
  return isRecent({ ticks: (await listTicksOf(memberId)).map(({ tick }) => tick) })
}

/**
 * Of a branch's members, those of whom nobody has heard in some days. No item says when that was last, since each would
 * have to be written with every contact: the branch's own log of those days answers for most in one query, and the rest
 * are looked up, some at a time.
 * @param orgIds every id under which the branch's log may lie
 */
export async function notHeardOf(
  memberIds: readonly MemberId[],
  orgIds: readonly OrgId[],
  days: { from: Day; until: Day },
): Promise<Set<MemberId>> {
  const logs = await Promise.all(orgIds.map((orgId) => listContactsIn(orgId, days)))
  const contacted = new Set(logs.flat().flatMap(({ struck, entry }) => (struck ? [] : [entry.memberId])))
  const rest = memberIds.filter((memberId) => !contacted.has(memberId))
  const silent = new Set<MemberId>()
  for (let i = 0; i < rest.length; i += atOnce) {
    const some = rest.slice(i, i + atOnce)
    const heard = await Promise.all(some.map((memberId) => wasHeardOf(memberId, days.from)))
    some.filter((_, j) => !heard[j]).forEach((memberId) => silent.add(memberId))
  }
  return silent
}
