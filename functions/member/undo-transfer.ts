import { undoTransfer } from '@shared/member/contract'
import { undoTransfer as undo } from '@shared/member/rules'
import { lostByTransfer } from '@shared/member/schema'
import { currentOrg } from '@shared/org/tree'
import { handle } from '../http/handle'
import { takesInPart } from '../org/door'
import { keeperOf, memberStep } from './member-step'

/** The transfer was written down by mistake. The binding and delegations that ended with it stay ended: the answer says so. */
export const handler = handle(undoTransfer, async (request) => {
  const receipt = await memberStep(undoTransfer, request, (member, { today }) => ({
    after: undo(member, today, request.tree),
    more: [takesInPart(member.countyId, currentOrg(request.tree, member.orgId))],
    happened: {
      type: 'member.transfer_undone',
      tell: [{ recipient: keeperOf(member), code: 'member_transfer_undone' }],
    },
  }))
  return { status: 200, body: { ...receipt, lost: [...lostByTransfer] } }
})
