import { stripMember } from '@shared/privacy/strip-member'
import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { boundTo, closeAccountParts, registeredAs } from '../account/door'
import { endAllActingParts, endAllDelegationsParts } from '../delegation/door'
import { eventPart } from '../events/event.entity'
import { endRolesParts } from '../grant/door'
import { eraseInflowParts } from '../inflow/door'
import { getMember, type Member, saveMemberParts } from '../member/door'
import { closeOpenTripParts } from '../trip/door'
import type { Part } from '../writes/part'
import { endConsentsParts } from './end-consents'
import type { Erasure } from './erasure'
import { beginPart } from './erasure.entity'
import { toldTo } from './facts'

interface By {
  now: Instant
  newId: (kind: 'event') => EventId
}

/** An erasure as it would be now: with the member to whom the account is bound, and the version of their entry. */
export async function erasureOf(
  asked: Pick<Erasure, 'erasureId' | 'at' | 'why' | 'accountId'>,
): Promise<Erasure> {
  const bound = asked.accountId && (await boundTo(asked.accountId))
  const member = bound && (await getMember(bound.memberId))
  const inflow = asked.accountId && (await registeredAs(asked.accountId))
  return {
    ...asked,
    ...(member && { memberId: member.memberId, memberVersion: member.version }),
    ...(inflow && { inflowId: inflow.inflowId }),
  }
}

/**
 * The parts of an erasure that count at once: the account and what it is bound to, roles, what others do for the person
 * and they for others, contacts, the open trip, consents. The rest is for {@link finishErasure}. What has been done, or was
 * written since by somebody who came back, is left alone; so it may be done again, on a table of any age.
 */
export async function eraseParts(erasure: Erasure, by: By): Promise<Part[]> {
  const { accountId, memberId, inflowId } = erasure
  const member = memberId && (await getMember(memberId))
  return [
    beginPart(erasure),
    ...(accountId ? await closeAccountParts(accountId) : []),
    ...(accountId ? await endRolesParts(accountId, by) : []),
    ...(accountId ? await endAllActingParts(accountId, by) : []),
    ...(inflowId ? await eraseInflowParts({ accountId, inflowId }, by) : []),
    ...(accountId ? await endConsentsParts(accountId, erasure.at) : []),
    ...(inflowId ? await endConsentsParts(inflowId, erasure.at) : []),
    ...(member && isAsItWas(member, erasure) ? await memberParts(member, erasure, by) : []),
  ]
}

const isAsItWas = ({ version }: Member, { memberVersion }: Erasure) =>
  memberVersion !== undefined && version <= memberVersion

async function memberParts(member: Member, erasure: Erasure, by: By): Promise<Part[]> {
  const { memberId, countyId, orgId } = member
  const { now, newId } = by
  const [trip, delegations, consents] = await Promise.all([
    closeOpenTripParts(memberId, { now, eventId: newId('event') }),
    endAllDelegationsParts(memberId, by),
    endConsentsParts(memberId, erasure.at),
  ])
  return [
    ...saveMemberParts(member, { ...stripMember(member), contactsErasedAt: erasure.at }),
    ...trip,
    ...delegations,
    ...consents,
    eventPart({
      ...{ eventId: newId('event'), type: 'data.erased', countyId, at: now, aggregateId: memberId },
      ...{ memberId, orgId, tell: toldTo(member, 'person_erased') },
    }),
  ]
}
