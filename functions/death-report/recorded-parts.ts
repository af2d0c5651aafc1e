import type { AccountId, EventId } from '@shared/ids'
import { isThere, recordDeath } from '@shared/member/rules'
import type { OrgTree } from '@shared/org/tree'
import { type Day, dayOf, type Instant } from '@shared/time'
import { deathRecorded, type Member, memberFactPart, saveMemberParts } from '../member/door'
import type { Part } from '../writes/part'

interface Told {
  on: Day | undefined
  by: AccountId
  now: Instant
  eventId: EventId
  tree: OrgTree
}

/**
 * The parts that write down a death of which a community knows whose it is: a row of its own names that member. None
 * when the roster has them no longer, or knows already: the community isn't told which.
 */
export function recordedParts(before: Member, told: Told): Part[] {
  const { on, by, now, eventId, tree } = told
  if (!isThere(before)) return []
  const after = recordDeath(before, by, on, { instant: now, day: dayOf(now) })
  return [
    ...saveMemberParts(before, after),
    memberFactPart(before, after, deathRecorded(before, tree), { eventId, now }),
  ]
}
