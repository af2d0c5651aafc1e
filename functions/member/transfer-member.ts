import { transferMember } from '@shared/member/contract'
import { transfer } from '@shared/member/rules'
import { endAllDelegationsParts } from '../delegation/door'
import { handle } from '../http/handle'
import { transferOpenTripParts } from '../trip/door'
import { bindingEndsParts } from './ending'
import { memberStep } from './member-step'

/** 组织关系转出 is written down. For whoever is away it is the way out: the trip ends with it. The account is no longer theirs, and nobody acts for them. */
export const handler = handle(transferMember, async (request) => {
  const { body, now, newId } = request
  const receipt = await memberStep(transferMember, request, async (member, { today }) => ({
    after: transfer(member, body.version, body.on, today),
    happened: { type: 'member.transferred' },
    more: [
      ...(await transferOpenTripParts(member.memberId, { now, eventId: newId('event') })),
      ...(await bindingEndsParts(member.memberId, now)),
      ...(await endAllDelegationsParts(member.memberId, { now, newId })),
    ],
  }))
  return { status: 200, body: receipt }
})
