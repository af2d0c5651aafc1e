import type { AccountId, EventId, MemberId } from '@shared/ids'
import { isThere, recordDeath } from '@shared/member/rules'
import type { OrgTree } from '@shared/org/tree'
import { type Day, dayOf, type Instant } from '@shared/time'
import { deathRecorded, getMember, memberFactPart, saveMemberParts } from '../member/door'
import type { Part } from '../writes/part'

interface Told {
  on: Day | undefined
  by: AccountId
  now: Instant
  eventId: EventId
  tree: OrgTree
}

/**
 * The parts that write down a death of which a community knows whose it is. None when the roster has them no longer,
 * or knows already: the community isn't told which.
 */
export async function recordedParts(memberId: MemberId, told: Told): Promise<Part[]> {
  const { on, by, now, eventId, tree } = told
  const before = await getMember(memberId)
  if (!before || !isThere(before)) return []
  const after = recordDeath(before, by, on, { instant: now, day: dayOf(now) })
  return [
    ...saveMemberParts(before, after),
    memberFactPart(before, after, deathRecorded(before, tree), { eventId, now }),
  ]
}
