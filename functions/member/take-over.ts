import { grantOf } from '@shared/access/person'
import { takeOver } from '@shared/member/contract'
import { takeOver as take } from '@shared/member/rules'
import { handle } from '../http/handle'
import { openTripTermsParts } from '../trip/door'
import { keeperOf, memberStep } from './member-step'

/** The committee that the caller acts for keeps in touch from now on. Branch and member are told; an open trip follows. */
export const handler = handle(takeOver, async (request) => {
  const { body, as, tree, now, newId } = request
  const receipt = await memberStep(takeOver, request, async (member) => {
    const heldBy = grantOf(as)?.orgId ?? request.refuse('NOT_ALLOWED')
    const by = { now, eventId: newId('event') }
    const terms = { heldBy, discreet: member.discreet ?? false }
    return {
      after: take(member, heldBy, body.wish, tree),
      happened: {
        type: 'member.taken_over',
        orgId: heldBy,
        tell: [
          { recipient: keeperOf(member), code: 'member_taken_over' },
          { recipient: member.memberId, code: 'you_are_taken_over' },
        ],
      },
      more: await openTripTermsParts(member.memberId, terms, by),
    }
  })
  return { status: 200, body: receipt }
})
