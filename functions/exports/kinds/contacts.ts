import { contactWayWords } from '@shared/contact/schema'
import { listContactsOf } from '../../contact/door'
import { listMembers } from '../../member/door'
import type { Draft, Drafts } from '../draft'
import { listedIn, orgNames } from '../names'
import { sightsOfMember } from './roster'

/** When the branches were in touch, for whoever may read notes. */
export const contacts: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  for (const { org, listed } of listedIn(exporter)) {
    const drafts: Draft[] = []
    for (const member of await listMembers(listed)) {
      if (sightsOfMember({ ...member, orgId: org.orgId }, exporter)('note') !== 'whole') continue
      const { name, memberNo, joinedOn, memberId } = member
      for (const { on, how, topic, difficulty, followUp } of await listContactsOf(memberId))
        drafts.push({
          values: {
            ...{ name, branch: nameOf(org.orgId), memberNo, joinedOn, on, how: contactWayWords[how] },
            ...{ topic, difficulty, followUp },
          },
        })
    }
    yield drafts
  }
}
