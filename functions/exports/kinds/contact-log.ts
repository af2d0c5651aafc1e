import { relationsOf } from '@shared/access/relations'
import type { Subject } from '@shared/access/subject'
import { sightOf, viewerOf } from '@shared/access/visibility'
import type { PersonId } from '@shared/contact/person'
import type { KeptContact } from '@shared/contact/schema'
import { daysOfPeriod } from '@shared/contact/turns'
import type { OrgNode } from '@shared/org/tree'
import { idsOf } from '@shared/org/tree'
import { findPerson, listContactsIn, wroteIt } from '../../contact/door'
import { listMembers, subjectOf } from '../../member/door'
import type { Exporter } from '../draft'
import { orgsIn } from '../names'

/** Whose entries they are: a member of the roster, or one from elsewhere who takes part there. */
interface Logged {
  memberId: PersonId
  name: string
  subject: Subject
  discreet?: boolean | undefined
}

/** One person's entries in the time that a sheet is about, as far as the exporter may know of them. */
export interface LogOfMember {
  member: Pick<Logged, 'memberId' | 'name'>
  log: readonly KeptContact[]
  /** What was said may be told too, not only that there was something. */
  readsNotes: boolean
}

async function membersOf(org: OrgNode, log: readonly KeptContact[], { tree }: Exporter) {
  const here = (await Promise.all(idsOf(tree, org.orgId).map((id) => listMembers(id)))).flat()
  const known = new Map<PersonId, Logged>(
    here.map((one) => [one.memberId, { ...one, subject: subjectOf(one) }]),
  )
  // Who has left the branch since, and was contacted while there; and who is on no roster here.
  const others = [...new Set(log.map(({ entry }) => entry.memberId))].filter((id) => !known.has(id))
  for (const one of await Promise.all(others.map(findPerson))) if (one) known.set(one.memberId, one)
  return known
}

/** How much the exporter sees of somebody; of what they wrote down themselves, all, unless that is kept from them since. */
function logOf(member: Logged, all: readonly KeptContact[], exporter: Exporter) {
  const { person, as, tree } = exporter
  const viewer = viewerOf(relationsOf(person, as, member.subject, tree))
  const sight = (field: 'name' | 'note') => sightOf(field, viewer, member.discreet) === 'whole'
  const log = all.filter(({ entry }) => entry.memberId === member.memberId)
  const wroteAll = !member.discreet && log.every(({ entry }) => wroteIt(entry, exporter))
  const readsNotes = sight('note') || wroteAll
  return { member, log, readsNotes, seesName: sight('name') }
}

/** The log of each branch, member by member, by name. */
export async function* logsOf(exporter: Exporter): AsyncGenerator<{ org: OrgNode; members: LogOfMember[] }> {
  const days = daysOfPeriod(exporter.period)
  for (const org of orgsIn(exporter)) {
    const ids = idsOf(exporter.tree, org.orgId)
    const log = (await Promise.all(ids.map((id) => listContactsIn(id, days)))).flat()
    if (log.length === 0) continue
    const known = await membersOf(org, log, exporter)
    const members = [...known.values()]
      .map((member) => logOf(member, log, exporter))
      .filter((one) => one.log.length > 0 && one.seesName)
      .sort((a, b) => a.member.name.localeCompare(b.member.name, 'zh-Hans-CN'))
    if (members.length > 0) yield { org, members }
  }
}
