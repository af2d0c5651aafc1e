import { findMemberNos } from '../../../member/door'
import { defineKind, type Entry, type Key } from '../../kind'
import { type RosterColumn, rosterColumns } from './columns'
import { readKnown } from './known'
import { matchMember, type RosterMatch } from './match-member'
import { memberParts } from './write-member'

function keysOf({ values }: Entry<RosterColumn>, orgIdOf: (branch: string) => string): Key[] {
  const { memberNo, branch, name, joinedOn } = values
  const identity = `${orgIdOf(branch ?? '')} ${name ?? ''} ${joinedOn ?? ''}`
  const isNamed = branch !== undefined && name !== undefined
  return [
    ...(memberNo === undefined ? [] : [{ key: memberNo, field: 'memberNo', same: '党员编号相同' }]),
    // Without a day, a name alone tells two people of one branch no better than their numbers do.
    ...(isNamed && (joinedOn !== undefined || memberNo === undefined)
      ? [{ key: identity, field: 'name', same: '支部、姓名、入党日期都相同' }]
      : []),
  ]
}

/** 党员名册: who belongs to which branch. */
export const roster = defineKind<RosterColumn, RosterMatch>({
  ...{ kind: 'roster', title: '党员名册', columns: rosterColumns },
  // Each takes six parts at most, and a transaction a hundred.
  rowsPerWrite: 12,
  open: async (job) => {
    const known = await readKnown(job)
    const usedElsewhere = new Set<string>()
    const orgIdOf = (branch: string) => {
      const found = job.orgs(branch)
      return 'org' in found ? found.org.orgId : branch
    }
    return {
      prepare: async (entries) => {
        const unknown = entries.flatMap(({ values: { memberNo } }) =>
          memberNo === undefined || known.byNo.has(memberNo) ? [] : [memberNo],
        )
        const used = await findMemberNos(job.county.countyId, [...new Set(unknown)])
        // What this import has written itself since is known by its id when the worker comes to it again.
        for (const memberNo of used.keys()) usedElsewhere.add(memberNo)
      },
      keys: (entry) => keysOf(entry, orgIdOf),
      match: (entry, decision) => matchMember(entry, known, usedElsewhere, job, decision),
      absent: (meant) =>
        [...known.byId.values()]
          .filter(({ state, memberId }) => state === 'active' && !meant.has(memberId))
          .map(({ memberId, name, orgId }) => ({
            ...{ id: memberId, about: `${name}（${job.tree.get(orgId)?.name ?? ''}）` },
          })),
      write: async (rows, writing) => {
        const parts = await Promise.all(
          rows.map(({ entry, match }) => memberParts(entry, match, job, writing)),
        )
        return { parts: parts.flat() }
      },
    }
  },
})
