import { extendGrant } from '@shared/grant/contract'
import { needsSecondOfficer, termOf } from '@shared/grant/rules'
import { getPerson } from '../account/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { grantFactPart } from './facts'
import { changePart, findGrant } from './grant.store'

/** Lets a role go on for longer than it was given; its holder is told. */
export const handler = handle(extendGrant, async (request) => {
  const { params, body, tree, now, newId, authorise, refuse } = request
  const receipt = await command(extendGrant, request, async () => {
    const held = await findGrant(params.grantId)
    if (held?.state !== 'given' || !tree.has(held.grant.orgId)) return refuse('NOT_FOUND')
    const { grant, accountId: holder } = held
    const { role, orgId, deputy, startsAt, expiresAt } = grant
    authorise({ kind: 'role', role, orgId, holder, ...(deputy && { deputy }) })
    if (needsSecondOfficer(role)) return refuse('GRANT_NEEDS_ANOTHER_PERSON')
    if (expiresAt && body.expiresAt <= expiresAt) return refuse('TERM_IMPOSSIBLE')
    const until = termOf({ role, orgId, deputy, startsAt, expiresAt: body.expiresAt }, now).expiresAt
    const memberId = (await getPerson(holder, now))?.member?.memberId
    const told = memberId ? [{ recipient: memberId, code: 'grant_extended' as const }] : []
    return {
      receipt: { id: grant.grantId, version: 2, state: 'extended', at: now },
      parts: [
        changePart(holder, { ...grant, expiresAt: until }),
        grantFactPart(grant, 'grant.extended', { eventId: newId('event'), now, memberId }, told),
      ],
    }
  })
  return { status: 200, body: receipt }
})
