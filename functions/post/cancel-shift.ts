import { cancelShift } from '@shared/post/contract'
import { hasBegun } from '@shared/post/rules'
import { placeSubject } from '../community/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownShift } from './known-shift'
import { postFactPart } from './post-fact'
import { cancelPart } from './shift.store'
import { signUpsOf } from './sign-up.store'

/** Whoever had signed up, or waited, is told; what they had is shown as called off from then on. */
export const handler = handle(cancelShift, async (request) => {
  const { params, body, tree, now, newId, authorise, refuse } = request
  const receipt = await command(cancelShift, request, async () => {
    const { shift, known } = (await knownShift(params.shiftId, tree)) ?? refuse('NOT_FOUND')
    authorise(placeSubject(known, tree))
    if (shift.state !== 'open' || hasBegun(shift, now)) return refuse('SHIFT_STEP_NOT_POSSIBLE')
    const there = (await signUpsOf(shift.shiftId)).filter(
      ({ state }) => state === 'signed' || state === 'waiting',
    )
    return {
      receipt: { id: shift.shiftId, version: shift.version + 1, state: 'cancelled', at: now },
      parts: [
        cancelPart(shift, body.reason),
        postFactPart(shift, {
          ...{ type: 'post.cancelled', eventId: newId('event'), now, orgId: known.responsible.orgId },
          tell: there.map(({ memberId }) => ({ recipient: memberId, code: 'post_cancelled' as const })),
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
