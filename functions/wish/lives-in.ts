import type { Person } from '@shared/access/person'
import { type Spot } from '@shared/wish/matching'
import { type Skill, skillsIn } from '@shared/wish/skills'
import { inCommunityOf } from '../community/door'

/** Where somebody lives, as far as it is known, and what they know. */
export interface Neighbour {
  spots: Spot[]
  skills: Skill[]
}

/** By what they told of themselves as a resident, and by where they have reported to as one in service. */
export async function neighbourOf({ member, resident }: Person): Promise<Neighbour> {
  const { inServiceMembers } = member ? await inCommunityOf(member.memberId) : { inServiceMembers: [] }
  const told = inServiceMembers.flatMap(({ speciality = '', posts = [] }) => [speciality, ...posts])
  return {
    spots: [
      ...(resident ? [{ communityId: resident.communityId, compoundId: resident.compoundId }] : []),
      // It is one or the other; ids of places name one place only.
      ...inServiceMembers.map(({ placeId }) => ({ communityId: placeId, compoundId: placeId })),
    ],
    skills: skillsIn(told.join(' ')),
  }
}
