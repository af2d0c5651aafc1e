import { giveGrant } from '@shared/grant/contract'
import { accountOf, getPerson } from '../account/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { checkPost } from './check-post'
import { give } from './give'
import { whoMakesRoom } from './one-holder'
import { makingRoomParts } from './taking-back'

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
    const given = await give(grant, holder, { by: person.accountId, eventId: newId('event'), now, tree })
    const leaves = await whoMakesRoom(post, { countyId, tree, now })
    if (!leaves) return given
    authorise({ kind: 'role', role, orgId, holder: leaves.accountId })
    const leaving = (await getPerson(leaves.accountId, now))?.member?.memberId
    const room = await makingRoomParts(
      leaves,
      { state: 'given', grant, accountId: holder },
      { eventId: newId('event'), now, tree, memberId: leaving },
    )
    return { ...given, parts: [...given.parts, ...room] }
  })
  return { status: 201, body: receipt }
})
