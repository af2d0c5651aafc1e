import { releaseBinding } from '@shared/account/contract'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { getPerson } from './account.store'
import { accountOf, releaseParts } from './binding.store'

/**
 * Takes a member off the account they are bound to, after the branch has seen the person. What roles that account
 * holds were given by organisations above; each is told, to take them back or leave them.
 */
export const handler = handle(releaseBinding, async (request) => {
  const { params, body, tree, now, newId, authorise, refuse } = request
  const receipt = await command(releaseBinding, request, async () => {
    const member = await getMember(params.memberId)
    if (!member) return refuse('NOT_FOUND')
    const { memberId, countyId, orgId, heldBy } = member
    authorise({ kind: 'member', memberId, orgId, ...(heldBy && { heldBy }) })
    const accountId = await accountOf(memberId)
    if (!accountId) return refuse('MEMBER_NOT_BOUND')
    const holder = await getPerson(accountId, now)
    const givers = (holder?.grants ?? []).map((grant) => tree.get(grant.orgId)?.parentId ?? grant.orgId)
    return {
      receipt: { id: memberId, version: 1, state: 'released', at: now },
      parts: [
        ...releaseParts(accountId, memberId, now),
        eventPart({
          ...{ eventId: newId('event'), type: 'member.released', countyId, at: now, aggregateId: memberId },
          ...{ memberId, orgId, to: body.reason },
          tell: [
            { recipient: memberId, code: 'binding_released' },
            ...[...new Set(givers)].map((recipient) => ({ recipient, code: 'holder_left_phone' as const })),
          ],
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
