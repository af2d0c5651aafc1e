import { confirmDeath } from '@shared/member/contract'
import { confirmDeath as confirm } from '@shared/member/rules'
import { endAllDelegationsParts } from '../delegation/door'
import { handle } from '../http/handle'
import { closeOpenTripParts } from '../trip/door'
import { actingEndsParts } from './ending'
import { memberStep } from './member-step'

/**
 * A second person has made sure that a member died: their trip closes as it stands, and whatever they held or
 * gave ends with them. What a spouse has is the spouse's.
 */
export const handler = handle(confirmDeath, async (request) => {
  const { person, now, newId } = request
  const receipt = await memberStep(confirmDeath, request, async (member) => {
    const { memberId } = member
    const after = confirm(member, person.accountId, now)
    const [trip, given, held] = await Promise.all([
      closeOpenTripParts(memberId, { now, eventId: newId('event') }),
      endAllDelegationsParts(memberId, { now, newId }),
      actingEndsParts(memberId, now, newId),
    ])
    return { after, happened: { type: 'member.death_confirmed' }, more: [...trip, ...given, ...held] }
  })
  return { status: 200, body: receipt }
})
