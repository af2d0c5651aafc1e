import { revokeGrant } from '@shared/grant/contract'
import { getPerson } from '../account/door'
import { useUpPart } from '../county/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { grantFactPart } from './facts'
import { findGrant, settlePart } from './grant.store'
import { anotherStaysParts, takingBackParts } from './taking-back'

/** Takes a role back, or what was offered or proposed; it counts from the holder's next request on. */
export const handler = handle(revokeGrant, async (request) => {
  const { params, tree, now, newId, authorise, refuse } = request
  const { grantId } = params
  const receipt = await command(revokeGrant, request, async () => {
    const held = await findGrant(grantId)
    if (!held || !tree.has(held.grant.orgId)) return refuse('NOT_FOUND')
    const { grant } = held
    const { role, orgId, deputy } = grant
    const holder = held.state === 'offered' ? undefined : held.accountId
    authorise({ kind: 'role', role, orgId, ...(holder && { holder }), ...(deputy && { deputy }) })
    const eventId = newId('event')
    const forget = held.state === 'offered' ? useUpPart(held.invitation.codeHash) : settlePart(grantId)
    const memberId = holder && (await getPerson(holder, now))?.member?.memberId
    return {
      receipt: { id: grantId, version: 2, state: 'revoked', at: now },
      parts:
        held.state === 'given'
          ? [
              ...(await anotherStaysParts(grant, now)),
              ...(await takingBackParts(grant, held.accountId, { eventId, now, tree, memberId })),
            ]
          : [forget, grantFactPart(grant, 'grant.revoked', { eventId, now }, [])],
    }
  })
  return { status: 200, body: receipt }
})
