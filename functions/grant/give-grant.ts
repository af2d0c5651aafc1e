import { giveGrant } from '@shared/grant/contract'
import { accountOf } from '../account/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { checkPost } from './check-post'
import { give } from './give'

/** Gives a role to a member of the county who has bound a phone. */
export const handler = handle(giveGrant, async (request) => {
  const { body, person, county, tree, now, newId, authorise, refuse } = request
  const { memberId, ...post } = body
  const { role, deputy } = post
  const receipt = await command(giveGrant, request, async () => {
    const orgId = tree.get(post.orgId)?.orgId
    if (!orgId || !county) return refuse('NOT_FOUND')
    const [member, holder] = await Promise.all([getMember(memberId), accountOf(memberId)])
    authorise({ kind: 'role', role, orgId, ...(holder && { holder }), ...(deputy && { deputy }) })
    const { countyId } = county
    if (member?.countyId !== countyId || member.state !== 'active') return refuse('NOT_FOUND')
    if (!holder) return refuse('HOLDER_NOT_BOUND')
    const grant = await checkPost(post, { grantId: newId('grant'), countyId, tree, now })
    return give(grant, holder, { by: person.accountId, eventId: newId('event'), now, tree })
  })
  return { status: 201, body: receipt }
})
