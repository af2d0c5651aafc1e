import { grantOf } from '@shared/access/person'
import { inviteToRole } from '@shared/grant/contract'
import { instant, msOf } from '@shared/time'
import { codeHashOf, invitePart } from '../county/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { checkPost } from './check-post'
import { grantFactPart } from './facts'
import { whoMakesRoom } from './one-holder'

const lastsDays = 7

/** Offers a role to whoever brings the code that the phone has made. */
export const handler = handle(inviteToRole, async (request) => {
  const { body, person, as, county, tree, now, newId, authorise, refuse } = request
  const { code, ...post } = body
  const { role, deputy } = post
  const receipt = await command(inviteToRole, request, async () => {
    const orgId = tree.get(post.orgId)?.orgId
    const mine = grantOf(as)
    if (!orgId || !county) return refuse('NOT_FOUND')
    authorise({ kind: 'role', role, orgId, ...(deputy && { deputy }) })
    const { countyId } = county
    const grant = await checkPost(post, { grantId: newId('grant'), countyId, tree, now })
    const leaves = await whoMakesRoom(post, { countyId, tree, now })
    if (leaves) authorise({ kind: 'role', role, orgId, holder: leaves.accountId })
    const expiresAt = instant(msOf(now) + lastsDays * 86_400_000)
    const by = { accountId: person.accountId, orgId: mine?.orgId ?? orgId }
    return {
      receipt: { id: grant.grantId, version: 1, state: 'offered', at: now },
      parts: [
        invitePart({
          ...{ codeHash: codeHashOf(code), grant, expiresAt, by },
          ...(leaves && { instead: leaves.grant.grantId }),
        }),
        grantFactPart(grant, 'grant.offered', { eventId: newId('event'), now }, []),
      ],
    }
  })
  return { status: 201, body: receipt }
})
