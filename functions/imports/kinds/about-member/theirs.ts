import { can } from '@shared/access/can'
import type { MemberSubject } from '@shared/access/subject'
import type { Job } from '../../kind'
import type { KnownMember } from '../roster/known'

/** What of a member a row would write, and the right that it takes. */
const rightTo = { roster: 'import.roster', trips: 'import.trips', contacts: 'contact.log' } as const

/** A member as what a row is about: their own side, whoever hosts them. */
export const memberSubject = ({ memberId, orgId, heldBy }: KnownMember): MemberSubject => ({
  ...{ kind: 'member', memberId, orgId },
  ...(heldBy && { heldBy }),
})

/** Why whoever brings a sheet in may not write that of this member; undefined when they may. */
export function whyNotTheirs(
  one: KnownMember,
  what: keyof typeof rightTo,
  { importer: { person, as, tree } }: Job,
): string | undefined {
  const subject = memberSubject(one)
  if (can(person, as, rightTo[what], subject, tree)) return undefined
  if (what === 'contacts' && can(person, as, 'import.roster', subject, tree))
    return '联系记录由支部和它上面的党委来导入'
  return one.heldBy ? '已经由上级党委代管，请由那个党委来导入' : '不归您这里管，请由管的组织来导入'
}
