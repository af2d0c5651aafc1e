import { confirmGrant } from '@shared/grant/contract'
import { getPerson } from '../account/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { grantFactPart } from './facts'
import { findGrant, givePart, settlePart } from './grant.store'

/** A second officer agrees: not the one who proposed it, nor whom it is for. */
export const handler = handle(confirmGrant, async (request) => {
  const { params, person, tree, now, newId, authorise, refuse } = request
  const receipt = await command(confirmGrant, request, async () => {
    const held = await findGrant(params.grantId)
    if (!held || held.state === 'offered' || !tree.has(held.grant.orgId)) return refuse('NOT_FOUND')
    const { grant, accountId } = held
    const { role, orgId, grantId } = grant
    authorise({ kind: 'role', role, orgId, holder: accountId })
    if (held.state === 'given') return refuse('GRANT_NOT_WAITING')
    if (held.proposedBy === person.accountId) return refuse('GRANT_NEEDS_ANOTHER_PERSON')
    const memberId = (await getPerson(accountId, now))?.member?.memberId
    return {
      receipt: { id: grantId, version: 2, state: 'given', at: now },
      parts: [
        settlePart(grantId),
        givePart(accountId, grant),
        grantFactPart(
          grant,
          'grant.given',
          { eventId: newId('event'), now, memberId },
          memberId ? [{ recipient: memberId, code: 'grant_given' }] : [],
        ),
      ],
    }
  })
  return { status: 200, body: receipt }
})
