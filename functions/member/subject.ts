import type { ActingAs, Person } from '@shared/access/person'
import { relationsOf } from '@shared/access/relations'
import type { MemberSubject } from '@shared/access/subject'
import { type PersonalField, type Sight, sightOf, type Viewer, viewerOf } from '@shared/access/visibility'
import type { Member } from '@shared/member/member'
import type { OrgTree } from '@shared/org/tree'

/** Who looks at the roster, and as whom. */
export interface Reader {
  person: Person
  as: ActingAs
  tree: OrgTree
}

/** A member as what an action is about. */
export const subjectOf = ({ memberId, orgId, heldBy }: Member): MemberSubject => ({
  ...{ kind: 'member', memberId, orgId },
  ...(heldBy && { heldBy }),
})

/** In whose column of the matrix somebody stands who looks at a member. */
export const viewerFor = (member: Member, { person, as, tree }: Reader): Viewer =>
  viewerOf(relationsOf(person, as, subjectOf(member), tree))

/** How much of each personal field such a viewer is shown of that member. */
export const sightsFor =
  (member: Member, viewer: Viewer) =>
  (field: PersonalField): Sight =>
    sightOf(field, viewer, member.discreet)
