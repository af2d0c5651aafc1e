import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import { categoryWords, standingWords } from '@shared/member/words'
import { listMembers, type Member, subjectOf } from '../../member/door'
import type { Draft, DraftContact, Drafts, Exporter } from '../draft'
import { listedIn, orgNames } from '../names'

/** In whose column of the matrix the exporter stands to a member, and how much of each field that one is shown. */
export function standingTo(member: Member, { person, as, tree }: Exporter) {
  const viewer = viewerOf(relationsOf(person, as, subjectOf(member), tree))
  const sight = (field: Parameters<typeof sightOf>[0]) => sightOf(field, viewer, member.discreet)
  return { viewer, sight }
}

/** How much the exporter sees of a member. */
export const sightsOfMember = (member: Member, exporter: Exporter) => standingTo(member, exporter).sight

function draftOf(member: Member, nameOf: (of: Member['orgId']) => string, exporter: Exporter): Draft[] {
  const sight = sightsOfMember(member, exporter)
  if (sight('roster') !== 'whole') return []
  const { memberId, name, orgId, memberNo, joinedOn, standing, category, unit, phone, address } = member
  const { activityCardNo, registeredNationallyOn } = member
  const contacts: DraftContact[] = [
    ...(phone
      ? [
          {
            ...{ field: 'phone', sealed: phone, sight: sight('mobile') },
            where: { id: memberId, field: 'phone' as const },
            look: { memberId, field: 'mobile' as const },
          },
        ]
      : []),
    ...(address
      ? [
          {
            ...{ field: 'address', sealed: address, sight: sight('homeAddress') },
            where: { id: memberId, field: 'address' as const },
            look: { memberId, field: 'homeAddress' as const },
          },
        ]
      : []),
  ]
  return [
    {
      values: {
        ...{ name, branch: nameOf(orgId), memberNo, joinedOn, unit, activityCardNo, registeredNationallyOn },
        standing: standing && standingWords[standing],
        category: category && categoryWords[category],
      },
      contacts,
    },
  ]
}

/** Everybody on the rosters, branch by branch. */
export const roster: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  for (const { org, listed } of listedIn(exporter)) {
    const members = await listMembers(listed)
    yield (
      members
        // Whom a committee has taken over is looked at as such: the branch is told nothing.
        .map((member) => ({ ...member, orgId: org.orgId }))
        .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
        .flatMap((member) => draftOf(member, nameOf, exporter))
    )
  }
}
