import type { OrgId } from '@shared/ids'
import { listMembers } from '@shared/member/contract'
import type { Member } from '@shared/member/member'
import { idsOf } from '@shared/org/tree'
import { handle } from '../http/handle'
import { listHeld, listMembers as listOfBranch } from './member.store'
import { tiesOf } from './ties'
import { isWanted, viewCard } from './view-card'

/** On the roster of an organisation and those merged into it, and those whom it has taken over from a branch. */
async function everybodyOf(orgIds: readonly OrgId[], also: 'active' | 'everybody'): Promise<Member[]> {
  const lists = await Promise.all(orgIds.flatMap((orgId) => [listOfBranch(orgId, also), listHeld(orgId)]))
  return [...new Map(lists.flat().map((member) => [member.memberId, member])).values()]
}

/** The roster of one organisation, by name; each member as much as the reader may see. */
export const handler = handle(listMembers, async ({ query, person, as, tree, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const also = query.state === 'left' ? 'everybody' : 'active'
  const members = await everybodyOf(idsOf(tree, query.orgId), also)
  const ties = await tiesOf(members.map(({ memberId }) => memberId))
  const cards = members
    .map((one) =>
      viewCard(one, ties.get(one.memberId) ?? { away: false, bound: false }, { person, as, tree }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
  const wanted = cards.filter((card) => isWanted(card, query))
  return { status: 200, body: { members: wanted, total: cards.length } }
})
