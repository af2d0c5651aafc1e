import { settleSignUp } from '@shared/post/contract'
import { actsOfService } from '@shared/post/acts'
import { settle } from '@shared/post/rules'
import { dayOf } from '@shared/time'
import { placeSubject } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownShift } from './known-shift'
import { linePartsOf } from './line-of-service'
import { postFactPart } from './post-fact'
import { getSignUp, saveSignUpPart } from './sign-up.store'

/** Whoever answers for the place confirms who came and for how long; nobody confirms their own. */
export const handler = handle(settleSignUp, async (request) => {
  const { params, body, person, tree, now, newId, authorise, refuse } = request
  const { shiftId, memberId } = params
  const receipt = await command(settleSignUp, request, async () => {
    const { shift, known } = (await knownShift(shiftId, tree)) ?? refuse('NOT_FOUND')
    authorise(placeSubject(known, tree))
    if (memberId === person.member?.memberId) return refuse('SECOND_PERSON_NEEDED')
    const row = (await getSignUp(shiftId, memberId)) ?? refuse('NOT_FOUND')
    const after = settle(shift, row, body, now)
    return {
      receipt: { id: shiftId, version: after.version, state: after.state, at: now },
      parts: [
        saveSignUpPart(row, after),
        ...(await linePartsOf({ memberId, countyId: shift.countyId, before: row, after }, dayOf(now))),
        postFactPart(shift, {
          ...{ type: 'post.settled', eventId: newId('event'), now, memberId, to: after.state },
          orgId: known.responsible.orgId,
          acts: actsOfService(row, after),
          // That somebody didn't come is told to them alone, who may know better.
          tell: [{ recipient: memberId, code: body.came ? 'post_hours_confirmed' : 'post_no_show' }],
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
