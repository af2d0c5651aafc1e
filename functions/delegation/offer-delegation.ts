import { offerDelegation } from '@shared/delegation/contract'
import { memberActedFor } from '@shared/access/person'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { offer } from './offering'

/** A member asks somebody to act for them. Only the member: a delegate passes nothing on. */
export const handler = handle(offerDelegation, async (request) => {
  const { body, person, as, now, newId, authorise, refuse } = request
  const receipt = await command(offerDelegation, request, async () => {
    const memberId = memberActedFor(person, as) ?? refuse('NOT_ALLOWED')
    authorise({ kind: 'member', memberId })
    const member = (await getMember(memberId)) ?? refuse('NOT_FOUND')
    const { slip, ...agreement } = body
    const by = { now, eventId: newId('event'), ...(slip !== undefined && { slip }) }
    return offer(member, agreement, { how: 'self', on: dayOf(now) }, by)
  })
  return { status: 201, body: receipt }
})
