import type { KeptContact } from '@shared/contact/schema'
import { daysOfPeriod } from '@shared/contact/turns'
import type { MemberId } from '@shared/ids'
import type { OrgNode } from '@shared/org/tree'
import { idsOf } from '@shared/org/tree'
import { listContactsIn } from '../../contact/door'
import { getMember, listMembers, type Member } from '../../member/door'
import type { Exporter } from '../draft'
import { orgsIn } from '../names'
import { sightsOfMember } from './roster'

/** One member's entries in the time that a sheet is about, as far as the exporter may know of them. */
export interface LogOfMember {
  member: Member
  log: readonly KeptContact[]
  /** What was said may be told too, not only that there was something. */
  readsNotes: boolean
}

async function membersOf(org: OrgNode, log: readonly KeptContact[], { tree }: Exporter) {
  const here = (await Promise.all(idsOf(tree, org.orgId).map((id) => listMembers(id)))).flat()
  const known = new Map<MemberId, Member>(here.map((one) => [one.memberId, one]))
  // Who has left the branch since, and was contacted while there.
  const others = [...new Set(log.map(({ entry }) => entry.memberId))].filter((id) => !known.has(id))
  for (const one of await Promise.all(others.map(getMember))) if (one) known.set(one.memberId, one)
  return known
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
      .map((member) => {
        const sight = sightsOfMember(member, exporter)
        return {
          ...{ member, log: log.filter(({ entry }) => entry.memberId === member.memberId) },
          ...{ seesName: sight('name') === 'whole', readsNotes: sight('note') === 'whole' },
        }
      })
      .filter((one) => one.log.length > 0 && one.seesName)
      .sort((a, b) => a.member.name.localeCompare(b.member.name, 'zh-Hans-CN'))
    if (members.length > 0) yield { org, members }
  }
}
