import type { AccountId, EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { boundTo, releaseParts } from '../account/door'
import { auditPart } from '../audit/door'
import { getCounty } from '../county/door'
import { eventPart } from '../events/event.entity'
import { transact, untilSaved } from '../writes/transact'

interface By {
  now: Instant
  requestId: string
  newId: (kind: 'event') => EventId
}

/**
 * Somebody takes back that we know their number. What we had from it is that this phone is that member's: it is let go.
 * The roster's own number is the organisation's, and stays; they may bind again with a code from the branch.
 */
export async function releaseAccount(accountId: AccountId, { now, requestId, newId }: By): Promise<void> {
  await untilSaved(async () => {
    const bound = await boundTo(accountId)
    if (!bound) return 'done'
    const { memberId, countyId, orgId } = bound
    const { county } = await getCounty(countyId)
    return transact([
      ...releaseParts(accountId, memberId, now),
      eventPart({
        ...{ eventId: newId('event'), type: 'member.released', countyId, at: now, aggregateId: memberId },
        ...{ memberId, orgId, tell: [] },
      }),
      auditPart({
        ...{ subjectId: memberId, at: now, requestId, action: 'binding.release', county },
        ...{ accountId, actingAs: 'self' },
      }),
    ])
  })
}
