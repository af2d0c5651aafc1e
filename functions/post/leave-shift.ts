import { leaveShift } from '@shared/post/contract'
import { leave, withoutShift } from '@shared/post/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getAgenda, saveAgendaPart } from './agenda.store'
import { knownShift } from './known-shift'
import { leavingParts } from './leaving'
import { getSignUp, saveSignUpPart } from './sign-up.store'

/** The member cancels in time; nobody asks why. */
export const handler = handle(leaveShift, async (request) => {
  const { params, person, tree, now, newId, authorise, refuse } = request
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const receipt = await command(leaveShift, request, async () => {
    const { shift, known } = (await knownShift(params.shiftId, tree)) ?? refuse('NOT_FOUND')
    const [row, agenda] = await Promise.all([getSignUp(shift.shiftId, memberId), getAgenda(memberId)])
    if (!row || shift.state !== 'open') return refuse('SHIFT_STEP_NOT_POSSIBLE')
    const after = leave(shift, row, now)
    const freed = await leavingParts(shift, row, {
      ...{ eventId: newId('event'), now, orgId: known.responsible.orgId },
    })
    return {
      receipt: { id: shift.shiftId, version: after.version, state: after.state, at: now },
      parts: [
        ...freed,
        saveSignUpPart(row, after),
        ...(agenda ? [saveAgendaPart(agenda, withoutShift(agenda, shift.shiftId))] : []),
      ],
    }
  })
  return { status: 200, body: receipt }
})
