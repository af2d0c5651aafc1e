import type { Member } from '@shared/member/member'
import type { OrgTree } from '@shared/org/tree'
import type { Happened } from './member-fact'
import { keeperOf } from './member-step'

/** What is told of a death that was written down: the branch and the organisation above are asked for a second person. */
export function deathRecorded(member: Member, tree: OrgTree): Happened {
  const keeper = keeperOf(member)
  const above = tree.get(keeper)?.parentId
  const code = 'member_death_to_confirm' as const
  return {
    type: 'member.death_recorded',
    tell: [keeper, ...(above ? [above] : [])].map((recipient) => ({ recipient, code })),
  }
}
