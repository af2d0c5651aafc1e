import { handBack } from '@shared/member/contract'
import { handBack as hand } from '@shared/member/rules'
import { handle } from '../http/handle'
import { openTripTermsParts } from '../trip/door'
import { memberStep } from './member-step'

/** The branch keeps in touch again, with the member and their open trip. */
export const handler = handle(handBack, async (request) => {
  const { now, newId } = request
  const receipt = await memberStep(handBack, request, async (member) => ({
    after: hand(member),
    happened: {
      type: 'member.handed_back',
      tell: [
        { recipient: member.orgId, code: 'member_handed_back' },
        { recipient: member.memberId, code: 'you_are_taken_over' },
      ],
    },
    more: await openTripTermsParts(
      member.memberId,
      { discreet: member.discreet ?? false },
      { now, eventId: newId('event') },
    ),
  }))
  return { status: 200, body: receipt }
})
