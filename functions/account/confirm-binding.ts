import { confirmBinding } from '@shared/account/contract'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember, redeemLinkCodePart } from '../member/door'
import { consentsBecomeMembersParts } from '../privacy/door'
import { bindParts, getPending } from './binding.store'
import { canBind } from './find-by-typed'

/**
 * Binds the account to the member whose name and branch the person has read, who has agreed to both texts before.
 * The branch is told.
 */
export const handler = handle(confirmBinding, async (request) => {
  const { params, person, now, newId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(confirmBinding, request, async () => {
    const pending = await getPending(params.bindingId)
    if (pending?.accountId !== person.accountId || pending.expiresAt <= now) return refuse('BINDING_EXPIRED')
    const member = await getMember(pending.memberId)
    if (!member || !canBind(member)) return refuse('BINDING_EXPIRED')
    const { memberId, countyId, orgId } = member
    return {
      receipt: { id: memberId, version: 1, state: 'bound', at: now },
      parts: [
        ...bindParts(pending, { memberId, countyId, orgId }),
        ...(pending.linkCode ? [redeemLinkCodePart(pending.linkCode, 'BINDING_EXPIRED')] : []),
        ...(await consentsBecomeMembersParts(person.accountId, memberId)),
        eventPart({
          ...{ eventId: newId('event'), type: 'member.bound', countyId, at: now, aggregateId: memberId },
          ...{ memberId, orgId, tell: [{ recipient: orgId, code: 'member_bound' }] },
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
