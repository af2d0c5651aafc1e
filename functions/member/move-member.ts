import { moveMember } from '@shared/member/contract'
import { move } from '@shared/member/rules'
import type { Member } from '@shared/member/member'
import { accountOf, movedPart } from '../account/door'
import { handle } from '../http/handle'
import { takesInPart } from '../org/door'
import { openTripOriginParts } from '../trip/door'
import type { Part } from '../writes/part'
import { memberStep } from './member-step'

/** The account that is bound to them knows the new branch, too. */
async function ofAccount({ memberId, countyId, orgId }: Member): Promise<Part[]> {
  const accountId = await accountOf(memberId)
  return accountId ? [movedPart(accountId, { memberId, countyId, orgId })] : []
}

/**
 * Another branch of the county has them now. Whoever moves them is above both. An open trip waits with the new branch;
 * both branches and the member are told.
 */
export const handler = handle(moveMember, async (request) => {
  const { body, tree, now, newId, authorise } = request
  const receipt = await memberStep(moveMember, request, async (member, { today }) => {
    const { memberId } = member
    authorise({ kind: 'member', memberId, orgId: body.toOrgId })
    const to = { orgId: body.toOrgId, on: body.doneNationallyOn }
    const after = move(member, body.version, to, { today, tree })
    const origin = { originOrgId: after.orgId, originOrgName: tree.get(after.orgId)?.name ?? '' }
    return {
      after,
      happened: {
        type: 'member.moved',
        tell: [
          { recipient: member.orgId, code: 'member_moved_away' },
          { recipient: after.orgId, code: 'member_moved_in' },
          { recipient: memberId, code: 'you_moved' },
        ],
      },
      more: [
        ...(await openTripOriginParts(memberId, origin, { now, eventId: newId('event') })),
        ...(await ofAccount(after)),
        takesInPart(after.countyId, after.orgId),
      ],
    }
  })
  return { status: 200, body: receipt }
})
