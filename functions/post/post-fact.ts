import type { EventId, OrgId } from '@shared/ids'
import type { Shift } from '@shared/post/shift'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Fact } from '../events/fact'
import type { Part } from '../writes/part'

/** What happened to a shift, and whom to tell. */
export const postFactPart = (
  { shiftId, countyId }: Pick<Shift, 'shiftId' | 'countyId'>,
  said: {
    type: Extract<Fact['type'], `post.${string}`>
    eventId: EventId
    now: Instant
    orgId?: OrgId
    memberId?: Fact['memberId']
    to?: string
    acts?: Fact['acts']
    tell?: Fact['tell']
  },
): Part => {
  const { type, eventId, now, orgId, memberId, to, acts = [], tell = [] } = said
  return eventPart({
    ...{ type, eventId, countyId, at: now, aggregateId: shiftId, tell },
    ...(orgId && { orgId }),
    ...(memberId && { memberId }),
    ...(to !== undefined && { to }),
    ...(acts.length > 0 && { acts }),
  })
}
