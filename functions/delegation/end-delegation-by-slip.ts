import { grantOf } from '@shared/access/person'
import type { Subject } from '@shared/access/can'
import { endDelegationBySlip } from '@shared/delegation/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { findByCode, readLedger } from './delegation.store'
import { end } from './ending'
import { answerableFor } from './facts'

/**
 * The member has come to a station, or anywhere that the Party works, with the slip that they were given. Whoever serves
 * them there ends the delegation by it and learns nothing about anybody.
 */
export const handler = handle(endDelegationBySlip, async (request) => {
  const { body, person, as, now, newId, authorise, refuse } = request
  const grant = grantOf(as)
  const where: Subject = !grant
    ? { kind: 'nothing' }
    : grant.stationId
      ? { kind: 'station', stationId: grant.stationId }
      : { kind: 'org', orgId: grant.orgId }
  authorise(where)
  const receipt = await command(endDelegationBySlip, request, async () => {
    const found = (await findByCode(body.slip, 'end')) ?? refuse('DELEGATION_CODE_UNKNOWN')
    const [member, { records }] = await Promise.all([getMember(found.memberId), readLedger(found.memberId)])
    const record = records.find((one) => one.delegationId === found.delegationId)
    if (!record) return refuse('DELEGATION_CODE_UNKNOWN')
    return end(record, { now, newId, by: person.accountId, orgId: member && answerableFor(member) })
  })
  return { status: 200, body: receipt }
})
