import type { Place } from '@shared/community/schema'
import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Decision } from '../http/command'
import { savePlaceParts } from './place.store'

/** What a change of a place writes and answers. */
export const changeOfPlace = (
  before: Place | undefined,
  after: Place,
  type: 'place.created' | 'place.changed' | 'place.closed',
  { eventId, now }: { eventId: EventId; now: Instant },
): Decision => ({
  receipt: {
    ...{ id: after.placeId, version: after.version, at: now },
    state: after.closedOn ? 'closed' : 'open',
  },
  parts: [
    ...savePlaceParts(before, after),
    eventPart({
      ...{ type, eventId, at: now, countyId: after.countyId, aggregateId: after.placeId, tell: [] },
      ...(after.orgId && { orgId: after.orgId }),
    }),
  ],
})
