import { endDelegation } from '@shared/delegation/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { readLedger } from './delegation.store'
import { end } from './ending'
import { answerableFor } from './facts'
import { aboutMemberOrTrip } from './whom-it-is-about'

/** From the delegate's next request on it is over. Both the member and who acts may end it, and who answers for them. */
export const handler = handle(endDelegation, async (request) => {
  const { params, person, now, newId, authorise, refuse } = request
  const { accountId } = person
  const receipt = await command(endDelegation, request, async () => {
    const [member, { records }] = await Promise.all([getMember(params.memberId), readLedger(params.memberId)])
    const record = records.find((one) => one.delegationId === params.delegationId)
    if (!member) return refuse('NOT_FOUND')
    if (record?.delegate?.accountId === accountId) authorise({ kind: 'account', accountId })
    else authorise(await aboutMemberOrTrip(member, request))
    if (!record) return refuse('NOT_FOUND')
    return end(record, { now, newId, by: accountId, orgId: answerableFor(member) })
  })
  return { status: 200, body: receipt }
})
