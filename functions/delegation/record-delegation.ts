import { recordDelegation } from '@shared/delegation/contract'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { offer } from './offering'
import { aboutMember } from './whom-it-is-about'

/** A worker writes down what a member without a phone has agreed to, how and on which day. */
export const handler = handle(recordDelegation, async (request) => {
  const { params, body, person, now, newId, authorise, refuse } = request
  const receipt = await command(recordDelegation, request, async () => {
    const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
    authorise(aboutMember(member))
    const { slip, consent, ...agreement } = body
    if (consent.on > dayOf(now)) return refuse('INVALID_INPUT', { 'consent.on': '日期不能在今天以后' })
    const written = { ...consent, recordedBy: person.accountId }
    return offer(member, agreement, written, { now, eventId: newId('event'), slip })
  })
  return { status: 201, body: receipt }
})
