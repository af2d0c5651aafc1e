import { listSignUps } from '@shared/post/contract'
import { minutesOf } from '@shared/post/rules'
import type { SignUp } from '@shared/post/shift'
import type { OrgTree } from '@shared/org/tree'
import { placeSubject } from '../community/door'
import { handle } from '../http/handle'
import { getMembers, type Member } from '../member/door'
import { knownShift } from './known-shift'
import { signUpsOf } from './sign-up.store'
import { viewShift } from './views'

function view(row: SignUp, member: Member | undefined, tree: OrgTree) {
  const { memberId, state } = row
  const orgName = member && tree.get(member.orgId)?.name
  return {
    ...{ memberId, name: member?.name ?? '', state, minutes: minutesOf([row]) },
    ...(orgName !== undefined && { orgName }),
  }
}

/** Who has signed up, in the order in which they did: names and branches, and nobody before anybody. */
export const handler = handle(listSignUps, async ({ params, tree, authorise, refuse }) => {
  const { shift, known } = (await knownShift(params.shiftId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  const rows = (await signUpsOf(shift.shiftId)).filter(({ state }) => state !== 'left')
  const inOrder = rows.sort((a, b) => (a.at < b.at ? -1 : 1))
  const members = await getMembers(inOrder.map(({ memberId }) => memberId))
  const signUps = inOrder.map((row) => view(row, members.get(row.memberId), tree))
  return { status: 200, body: { shift: viewShift(shift), signUps } }
})
