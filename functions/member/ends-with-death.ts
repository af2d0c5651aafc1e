import type { EventId, MemberId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { endAllDelegationsParts } from '../delegation/door'
import { closeOpenTripParts } from '../trip/door'
import type { Part } from '../writes/part'
import { actingEndsParts } from './ending'

/** The parts that end, with a member, their trip and whatever they held or gave. What a spouse has is the spouse's. */
export async function endsWithDeath(
  memberId: MemberId,
  { now, newId }: { now: Instant; newId: (kind: 'event') => EventId },
): Promise<Part[]> {
  const ending = await Promise.all([
    closeOpenTripParts(memberId, { now, eventId: newId('event') }),
    endAllDelegationsParts(memberId, { now, newId }),
    actingEndsParts(memberId, now, newId),
  ])
  return ending.flat()
}
