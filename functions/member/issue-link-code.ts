import { issueLinkCode } from '@shared/member/contract'
import { allows } from '@shared/member/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { idempotencyKey } from '../http/idempotency-key'
import { codeFor, lastsUntil, newCodeParts } from './link-code.store'
import { getMember } from './member.store'
import { subjectOf } from './subject'

/** A code for a member without a phone number of their own. The last one given is the one that counts. */
export const handler = handle(issueLinkCode, async (request) => {
  const { params, event, person, now, authorise, refuse } = request
  const code = codeFor(params.memberId, person.accountId, idempotencyKey(event))
  const receipt = await command(issueLinkCode, request, async () => {
    const member = (await getMember(params.memberId)) ?? refuse('NOT_FOUND')
    authorise(subjectOf(member))
    if (!allows(member, 'issue_link_code')) return refuse('MEMBER_STEP_NOT_POSSIBLE')
    return {
      receipt: { id: member.memberId, version: member.version, state: member.state, at: now },
      parts: await newCodeParts(member, code, now),
    }
  })
  return { status: 200, body: { code, expiresAt: lastsUntil(receipt.at) } }
})
