import { grantOf } from '@shared/access/person'
import { renewDelegation } from '@shared/delegation/contract'
import {
  type DelegationRecord,
  delegationOfRecord,
  mayExpireOn,
  takesPlace,
} from '@shared/delegation/delegation'
import { dayOf } from '@shared/time'
import { actsForPart } from '../account/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { codePart, readLedger, savePart } from './delegation.store'
import { answerableFor, factPart } from './facts'
import { aboutMember } from './whom-it-is-about'

/** A delegation in force goes on, at most a year from today. The member says so, or a worker how they have agreed. */
export const handler = handle(renewDelegation, async (request) => {
  const { params, body, person, as, now, newId, authorise, refuse } = request
  const receipt = await command(renewDelegation, request, async () => {
    const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
    authorise(aboutMember(member))
    const byWorker = grantOf(as) !== undefined
    if (byWorker && !body.consent) return refuse('CONSENT_MISSING')
    if (!mayExpireOn(body.expiresOn, now)) return refuse('EXPIRY_IMPOSSIBLE')
    const { records } = await readLedger(member.memberId)
    const before = records.find((one) => one.delegationId === params.delegationId) ?? refuse('NOT_FOUND')
    if (before.state !== 'active' || !before.delegate || !takesPlace(before, now)) return refuse('NOT_FOUND')
    const consent: DelegationRecord['consent'] =
      byWorker && body.consent
        ? { ...body.consent, recordedBy: person.accountId }
        : { how: 'self', on: dayOf(now) }
    const after = { ...before, version: before.version + 1, expiresOn: body.expiresOn, consent }
    return {
      receipt: { id: after.delegationId, version: after.version, state: after.state, at: now },
      parts: [
        savePart(before, after),
        actsForPart(before.delegate.accountId, delegationOfRecord(after)),
        ...(after.slipHash === undefined ? [] : [codePart(after, 'end', after.slipHash)]),
        factPart(after, 'delegation.renewed', answerableFor(member), { eventId: newId('event'), now }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
