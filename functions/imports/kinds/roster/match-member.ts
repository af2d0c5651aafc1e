import type { MemberId, OrgId } from '@shared/ids'
import { type OrgNode, takesIn } from '@shared/org/tree'
import { phoneLookupKey } from '../../../vault/phone-hash'
import type { Candidate, Decision, Entry, Job, Match, Problem } from '../../kind'
import { whyNotTheirs } from '../about-member/theirs'
import { countsFor, mayBeErased } from '../erased'
import { changesOf } from './changes'
import type { RosterColumn } from './columns'
import { type Found, findMember, meantBy } from './find-member'
import type { KnownMember, KnownRoster } from './known'

/** What a row of a roster comes to. */
export interface RosterMatch extends Match {
  orgId?: OrgId
  /** It may be about somebody who was erased, whatever a person has said: contacts stay out. */
  isWithoutContacts?: boolean
  /** Whom it changes, as they were when it was compared. */
  known?: { memberId: MemberId; version: number }
}

const aboutOf = ({ values: { name, branch } }: Entry<RosterColumn>) =>
  `${name ?? '姓名读不出'}（${branch ?? '支部读不出'}）`

const daysThatPassed = ['joinedOn', 'registeredNationallyOn'] as const

/** What is wrong with a row whoever it is about. */
function problemsOf({ row, values }: Entry<RosterColumn>, org: OrgNode, job: Job): Problem[] {
  const late = daysThatPassed.filter((field) => (values[field] ?? '') > job.today)
  return [
    ...(org.level !== 'branch' && org.level !== 'group'
      ? [job.problem(row, 'branch', '是党委或总支，请写到支部')]
      : []),
    ...late.map((field) => job.problem(row, field, '不能在今天以后，请核对')),
  ]
}

const candidatesOf = (found: Found & { is: 'doubtful' }, { tree }: Job): Candidate[] =>
  found.candidates.map(({ one, because }) => ({
    ...{ id: one.memberId, name: one.name, orgName: tree.get(one.orgId)?.name ?? '', because },
  }))

function whyNotChanged(one: KnownMember, changes: number, job: Job): string | undefined {
  const { state, death, memberId } = one
  if (state === 'transferred') return '在名册里已经转出，请核对'
  if (state === 'deceased') return '在名册里已经登记去世，请核对'
  if (changes === 0) return undefined
  if (death) return '在名册里登记了去世、还没有核实，先不改'
  if (memberId === job.by.memberId) return '是您自己的信息，请另一位同志来改'
  return whyNotTheirs(one, 'roster', job)
}

/** Compares a row with the rosters that are known. */
export function matchMember(
  entry: Entry<RosterColumn>,
  known: KnownRoster,
  usedElsewhere: ReadonlySet<string>,
  job: Job,
  decision: Decision | undefined,
): RosterMatch {
  const { row, values } = entry
  const plain = { about: aboutOf(entry), changes: [], problems: [], candidates: [], means: [] }
  const wrong = (problems: Problem[], means: MemberId[] = []): RosterMatch => ({
    ...{ ...plain, verdict: 'wrong', problems, means },
  })
  if (values.branch === undefined || values.name === undefined) return wrong([])
  const foundOrg = job.orgs(values.branch)
  if ('why' in foundOrg) return wrong([job.problem(row, 'branch', foundOrg.why)])
  const { org } = foundOrg
  const phoneKey = values.phone === undefined ? undefined : phoneLookupKey(job.county.countyId, values.phone)
  const found = findMember(values, org.orgId, phoneKey, known, usedElsewhere, decision)
  const means = meantBy(found)
  const problems = problemsOf(entry, org, job)
  if (problems.length > 0) return wrong(problems, means)
  switch (found.is) {
    case 'wrong':
      return wrong([job.problem(row, found.field, found.why)])
    case 'doubtful':
      return { ...plain, verdict: 'doubtful', candidates: candidatesOf(found, job), means }
    case 'nobody':
      return takesIn(org, job.today)
        ? {
            ...{ ...plain, verdict: 'new', orgId: org.orgId },
            ...(found.mayBeErased && { isWithoutContacts: true, notes: [mayBeErased] }),
          }
        : wrong([job.problem(row, 'branch', '已经或就要撤销、合并，不能再进新党员')])
    case 'known': {
      const { values: counted, note } = countsFor(found.one, values)
      const changes = changesOf(found.one, counted, job)
      const why = whyNotChanged(found.one, changes.length, job)
      if (why !== undefined) return wrong([job.problem(row, 'name', why)], means)
      const { memberId, version } = found.one
      const verdict = changes.length > 0 ? 'changed' : 'same'
      const notes = note === undefined ? {} : { notes: [note] }
      return { ...plain, ...notes, verdict, changes, means, known: { memberId, version } }
    }
  }
}
