import { acceptDelegation } from '@shared/delegation/contract'
import { accepted, delegationOfRecord, takesPlace } from '@shared/delegation/delegation'
import { mostPrincipals } from '@shared/delegation/schema'
import { actsForPart, getPerson } from '../account/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { findByCode, readLedger, readTaken, savePart, spendCodePart, takePlacePart } from './delegation.store'
import { answerableFor, factPart } from './facts'

/** Somebody has brought the code: from their next request on they may act for the member. */
export const handler = handle(acceptDelegation, async (request) => {
  const { body, now, newId, authorise, refuse } = request
  const { accountId } = request.person
  authorise({ kind: 'nothing' })
  const receipt = await command(acceptDelegation, request, async () => {
    // The counter before what it counts: who is read after it can't be older than it says.
    const [code, taken] = await Promise.all([findByCode(body.code, 'accept'), readTaken(accountId)])
    const found = code ?? refuse('DELEGATION_CODE_UNKNOWN')
    const [member, ledger, person] = await Promise.all([
      getMember(found.memberId),
      readLedger(found.memberId),
      // As they are now, not as they were when the call came in: two codes may be brought at once.
      getPerson(accountId, now),
    ])
    const record = ledger.records.find((one) => one.delegationId === found.delegationId)
    if (!member || !person || record?.state !== 'offered' || !takesPlace(record, now))
      return refuse('DELEGATION_CODE_UNKNOWN')
    if (person.member?.memberId === member.memberId || record.consent.recordedBy === accountId)
      return refuse('DELEGATION_NOT_FOR_ONESELF')
    const most = person.grants.length > 0 ? mostPrincipals.worker : mostPrincipals.private
    if (person.delegations.length >= most) return refuse('PRINCIPALS_FULL')
    const own = person.member && (await getMember(person.member.memberId))
    const after = accepted(record, { accountId, name: own?.name ?? body.name.trim() }, now)
    return {
      receipt: { id: after.delegationId, version: after.version, state: after.state, at: now },
      parts: [
        savePart(record, after),
        takePlacePart(member.memberId, ledger.taken),
        takePlacePart(accountId, taken),
        actsForPart(accountId, delegationOfRecord(after)),
        spendCodePart(record.codeHash),
        factPart(
          after,
          'delegation.accepted',
          answerableFor(member),
          { eventId: newId('event'), now },
          { member: 'delegation_began', branch: 'delegation_began_for' },
        ),
      ],
    }
  })
  return { status: 200, body: receipt }
})
