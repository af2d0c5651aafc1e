import { signUpForShift } from '@shared/post/contract'
import { signUp, withShift } from '@shared/post/rules'
import type { Agenda } from '@shared/post/shift'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getAgenda, saveAgendaPart } from './agenda.store'
import { knownShift } from './known-shift'
import { postFactPart } from './post-fact'
import { reportedWhere } from './reported-where'
import { getShift, seatPart, waitPart } from './shift.store'
import { getSignUp, saveSignUpPart } from './sign-up.store'

/** What was cancelled by its place stands in nobody's way. */
async function stillHeld(agenda: Agenda): Promise<Agenda> {
  const held = await Promise.all(
    agenda.open.map(async (one) => ((await getShift(one.shiftId))?.state === 'open' ? [one] : [])),
  )
  return { ...agenda, open: held.flat() }
}

/** A seat if one is left, else a place in the line; the seat, the row and the agenda are one transaction. */
export const handler = handle(signUpForShift, async (request) => {
  const { params, person, tree, now, newId, authorise, refuse } = request
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const receipt = await command(signUpForShift, request, async () => {
    const { shift, known } = (await knownShift(params.shiftId, tree)) ?? refuse('NOT_FOUND')
    const [where, before, agenda] = await Promise.all([
      reportedWhere(memberId),
      getSignUp(shift.shiftId, memberId),
      getAgenda(memberId),
    ])
    if (!where.placeIds.includes(shift.placeId)) return refuse('NOT_REPORTED_HERE')
    const after = signUp(shift, before, { memberId, now })
    const held = agenda && (await stillHeld(agenda))
    return {
      receipt: { id: shift.shiftId, version: after.version, state: after.state, at: now },
      parts: [
        after.state === 'signed' ? seatPart(shift) : waitPart(shift),
        saveSignUpPart(before, after),
        saveAgendaPart(agenda, withShift(held, memberId, shift, now)),
        postFactPart(shift, {
          ...{ type: 'post.signed_up', eventId: newId('event'), now, memberId, to: after.state },
          orgId: known.responsible.orgId,
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
