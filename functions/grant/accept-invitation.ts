import { acceptInvitation } from '@shared/grant/contract'
import { can } from '@shared/access/can'
import { type Grant, isInForce, type Person } from '@shared/access/person'
import { Refusal } from '@shared/errors'
import type { AccountId, EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { getPerson } from '../account/door'
import {
  acceptedPart,
  codeHashOf,
  getInvitation,
  notAcceptedPart,
  type StoredInvitation,
  useUpPart,
} from '../county/door'
import { command, type Decision } from '../http/command'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { grantFactPart } from './facts'
import { give } from './give'
import { findGrant, givePart } from './grant.store'
import { makingRoomParts } from './taking-back'
import { termOf } from '@shared/grant/rules'

interface By {
  accountId: AccountId
  /** As they said it, of who is on no roster of ours. */
  name: string | undefined
  now: Instant
  eventId: () => EventId
}

/** The role with the name of whoever holds it, when nothing else tells it. */
const namedAs = (grant: Grant, name: string | undefined): Grant =>
  name === undefined ? grant : { ...grant, holderName: name }

/** An organisation's offer: taken up at once, or laid before a second officer; whoever offered it is told. */
async function takeUp(
  invitation: StoredInvitation,
  { accountId, name, now, eventId }: By,
): Promise<Decision> {
  const { by, codeHash, instead } = invitation
  const grant = namedAs(invitation.grant, name)
  if (!by) throw new Refusal('INVITATION_UNKNOWN')
  // Nobody gives a role to themselves, by a code either.
  if (by.accountId === accountId) throw new Refusal('INVITATION_NEEDS_ANOTHER_PERSON')
  // What somebody offered who may no longer give it is worth nothing, whatever else they hold.
  const [giver, { tree }] = await Promise.all([
    getPerson(by.accountId, now),
    readCountyWithTree(grant.countyId),
  ])
  const { role, orgId, deputy } = grant
  const subject = { kind: 'role' as const, role, orgId, holder: accountId, ...(deputy && { deputy }) }
  const gives = (person: Person, one: Grant) =>
    one.countyId === grant.countyId && isInForce(one, now) && can(person, one, 'grant.give', subject, tree)
  if (!giver?.grants.some((one) => gives(giver, one))) throw new Refusal('INVITATION_UNKNOWN')
  const { receipt, parts } = await give(grant, accountId, { by: by.accountId, eventId: eventId(), now, tree })
  const told = grantFactPart(grant, 'grant.accepted', { eventId: eventId(), now }, [
    { recipient: by.orgId, code: 'grant_accepted' },
  ])
  const leaves = instead && (await findGrant(instead))
  const leaving = leaves?.state === 'given' ? leaves : undefined
  const room = leaving
    ? await makingRoomParts(
        leaving,
        { state: 'given', grant, accountId },
        {
          ...{ eventId: eventId(), now, tree },
          memberId: (await getPerson(leaving.accountId, now))?.member?.memberId,
        },
      )
    : []
  return { receipt, parts: [useUpPart(codeHash), ...parts, told, ...room] }
}

/** A county's first two: whoever comes first waits, and with the second, who must be somebody else, both count. */
async function takeUpOneOfTwo(
  invitation: StoredInvitation,
  pairHash: string,
  { accountId, name, now, eventId }: By,
): Promise<Decision> {
  const { codeHash, acceptedBy } = invitation
  const grant = namedAs(invitation.grant, name)
  const receipt = { id: grant.grantId, version: 1, state: 'waits_for_second', at: now }
  if (acceptedBy === accountId) return { receipt, parts: [] }
  if (acceptedBy) throw new Refusal('INVITATION_UNKNOWN')
  const other = await getInvitation(pairHash, now)
  // The other's time is over, or it was withdrawn: the county is created anew.
  if (!other) throw new Refusal('INVITATION_UNKNOWN')
  const first = other.acceptedBy
  if (!first)
    return {
      receipt,
      parts: [acceptedPart({ ...invitation, grant, acceptedBy: accountId }), notAcceptedPart(pairHash)],
    }
  if (first === accountId) throw new Refusal('INVITATION_NEEDS_ANOTHER_PERSON')
  const both = [
    { grant: { ...grant, ...termOf(grant, now) }, accountId },
    { grant: { ...other.grant, ...termOf(other.grant, now) }, accountId: first },
  ]
  return {
    receipt: { ...receipt, state: 'given' },
    parts: [
      ...[codeHash, pairHash].map(useUpPart),
      ...both.flatMap((one) => [
        givePart(one.accountId, one.grant),
        grantFactPart(one.grant, 'grant.given', { eventId: eventId(), now }, [
          { recipient: one.grant.orgId, code: 'grant_accepted' },
        ]),
      ]),
    ],
  }
}

/** Takes up the role that a code offers. */
export const handler = handle(acceptInvitation, async (request) => {
  const { body, person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  // Who is on a roster has their name there.
  const typed = person.member
    ? undefined
    : (body.name ?? refuse('INVALID_INPUT', { name: '请填您的姓名，2 到 20 个字' }))
  const by = { accountId: person.accountId, name: typed?.trim(), now, eventId: () => newId('event') }
  const receipt = await command(acceptInvitation, request, async () => {
    const invitation = await getInvitation(codeHashOf(body.code), now)
    if (!invitation) return refuse('INVITATION_UNKNOWN')
    const { pairHash } = invitation
    return pairHash === undefined ? takeUp(invitation, by) : takeUpOneOfTwo(invitation, pairHash, by)
  })
  return { status: 200, body: receipt }
})
