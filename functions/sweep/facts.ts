import type { EventId, MemberId, OrgId } from '@shared/ids'
import type { Sweep } from '@shared/sweep/sweep'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Fact, FactType } from '../events/fact'
import type { Part } from '../writes/part'

interface What {
  at: Instant
  eventId: EventId
  orgId?: OrgId
  memberId?: MemberId
  to?: string
  tell?: Fact['tell']
}

/** The part that says what happened in a sweep, and whom to tell. */
export const sweepFactPart = (
  { sweepId, countyId }: Sweep,
  type: Extract<FactType, `sweep.${string}`>,
  { tell = [], ...what }: What,
): Part => eventPart({ ...what, type, countyId, aggregateId: sweepId, tell })

/** So many inboxes does one fact reach; more get another. */
const perFact = 25

/** The same for as many organisations as there are. */
export const tellingOrgs = (
  sweep: Sweep,
  type: Extract<FactType, `sweep.${string}`>,
  orgIds: readonly OrgId[],
  code: Fact['tell'][number]['code'],
  by: { at: Instant; newId: (kind: 'event') => EventId; orgId?: OrgId },
): Part[] =>
  Array.from({ length: Math.ceil(orgIds.length / perFact) }, (_, i) =>
    sweepFactPart(sweep, type, {
      ...{ at: by.at, eventId: by.newId('event') },
      ...(by.orgId && { orgId: by.orgId }),
      tell: orgIds.slice(i * perFact, (i + 1) * perFact).map((recipient) => ({ recipient, code })),
    }),
  )
