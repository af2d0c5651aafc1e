import { settleSignUp } from '@shared/post/contract'
import { actsOfService } from '@shared/post/acts'
import { settle } from '@shared/post/rules'
import { placeSubject } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownShift } from './known-shift'
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
        postFactPart(shift, {
          ...{ type: 'post.settled', eventId: newId('event'), now, memberId, to: after.state },
          orgId: known.responsible.orgId,
          acts: actsOfService(row, after),
          // That somebody didn't come is told to nobody.
          tell: body.came ? [{ recipient: memberId, code: 'post_hours_confirmed' }] : [],
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
