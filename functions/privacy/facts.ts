import type { CountyId, EventId } from '@shared/ids'
import type { ConsentKind } from '@shared/privacy/schema'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Fact } from '../events/fact'
import type { Member } from '../member/door'
import type { Part } from '../writes/part'

interface By {
  now: Instant
  newId: (kind: 'event') => EventId
}

/** Who answers for a member now: the branch, or the committee that has taken over from it. */
const answersFor = ({ heldBy, orgId }: Member) => heldBy ?? orgId

/** Those without which the branch goes on on paper; who waits for a wish is told of its end instead. */
const ofTrips: readonly ConsentKind[] = ['notice', 'sensitive']

/**
 * What a change of somebody's consents leaves behind. The branch is told of a withdrawal that stops trips. Nothing, for
 * somebody who is in no county yet.
 */
export function consentFactParts(
  { subjectId, member }: { subjectId: string; member: Member | undefined },
  type: 'consent.given' | 'consent.withdrawn',
  {
    body: { kind },
    county,
    now,
    newId,
  }: By & { body: { kind: ConsentKind }; county: { countyId: CountyId } | undefined },
): Part[] {
  const countyId = member?.countyId ?? county?.countyId
  if (!countyId) return []
  const tell =
    type === 'consent.withdrawn' && ofTrips.includes(kind) ? toldTo(member, 'consent_withdrawn') : []
  return [
    eventPart({
      ...{ eventId: newId('event'), type, countyId, at: now, aggregateId: subjectId, tell },
      ...(member && { memberId: member.memberId, orgId: member.orgId }),
    }),
  ]
}

/** A line for the branch of a member who is on the roster still. */
export const toldTo = (
  member: Member | undefined,
  code: 'consent_withdrawn' | 'person_erased',
): Fact['tell'] => (member?.state === 'active' ? [{ recipient: answersFor(member), code }] : [])
