import type { Candidate, Decision, Job, Problem } from '../../kind'
import { type KnownMember, type KnownRoster, nameKey } from '../roster/known'
import type { AboutMember } from './columns'

export type AboutValues = Partial<Record<AboutMember, string>>

/** Which member of the roster a row is about. */
export type FoundMember =
  | { is: 'known'; one: KnownMember }
  | { is: 'doubtful'; candidates: readonly { one: KnownMember; because: string }[] }
  | { is: 'wrong'; field: AboutMember; why: string; one?: KnownMember }

const notThere = '在名册里没有，请核对，或先导入党员名册'

function byNumber({ memberNo = '', name, branch }: AboutValues, known: KnownRoster, job: Job): FoundMember {
  const one = known.byNo.get(memberNo)
  if (!one) return { is: 'wrong', field: 'memberNo', why: notThere }
  const org = branch === undefined ? undefined : job.orgs(branch)
  if (org && 'why' in org) return { is: 'wrong', field: 'branch', why: org.why }
  if (org && org.org.orgId !== one.orgId)
    return { is: 'wrong', field: 'branch', why: '和名册里这个编号的支部不一样，请核对' }
  if (one.name !== name) return { is: 'doubtful', candidates: [{ one, because: '党员编号相同，姓名不同' }] }
  return { is: 'known', one }
}

function byName({ name = '', branch, joinedOn }: AboutValues, known: KnownRoster, job: Job): FoundMember {
  if (branch === undefined)
    return { is: 'wrong', field: 'name', why: '分不清是谁。请写上党员编号，或者所在支部' }
  const org = job.orgs(branch)
  if ('why' in org) return { is: 'wrong', field: 'branch', why: org.why }
  const named = known.byName.get(nameKey(org.org.orgId, name)) ?? []
  const active = named.filter(({ state }) => state === 'active')
  const alike = (active.length > 0 ? active : named).filter(
    (one) => joinedOn === undefined || one.joinedOn === undefined || one.joinedOn === joinedOn,
  )
  const exact = alike.filter((one) => joinedOn !== undefined && one.joinedOn === joinedOn)
  const [one, another] = exact.length > 0 ? exact : alike
  if (one && !another) return { is: 'known', one }
  if (one) return { is: 'doubtful', candidates: alike.map((each) => ({ one: each, because: '同支部同名' })) }
  if (named.length > 0) return { is: 'wrong', field: 'joinedOn', why: '和名册里的不一样，请核对' }
  return { is: 'wrong', field: 'name', why: notThere }
}

function whyNot({ state, death }: KnownMember): string | undefined {
  if (state === 'transferred') return '在名册里已经转出，请核对'
  if (state === 'deceased' || death) return '在名册里已经登记去世，请核对'
  return undefined
}

/**
 * Finds the member that a row is about: by number, else by branch and name, and the day of joining where it tells two
 * apart.
 * @param decision what a person has said; nobody is put on the roster by it.
 */
export function findAboutMember(
  values: AboutValues,
  known: KnownRoster,
  job: Job,
  decision: Decision | undefined,
): FoundMember {
  const found = values.memberNo === undefined ? byName(values, known, job) : byNumber(values, known, job)
  const decided = decide(found, decision)
  if (decided.is !== 'known') return decided
  const why = whyNot(decided.one)
  return why === undefined ? decided : { is: 'wrong', field: 'name', why, one: decided.one }
}

function decide(found: FoundMember, decision: Decision | undefined): FoundMember {
  if (found.is !== 'doubtful' || !decision) return found
  if (decision.is === 'new') return { is: 'wrong', field: 'name', why: '请先把这个人导入党员名册' }
  const [only, another] = found.candidates
  const chosen =
    found.candidates.find(({ one }) => one.memberId === decision.id) ?? (another ? undefined : only)
  return chosen ? { is: 'known', one: chosen.one } : found
}

/** What a row says of the member, for the preview. */
export const aboutMember = ({ name, branch, memberNo }: AboutValues): string =>
  `${name ?? '姓名读不出'}（${branch ?? memberNo ?? '支部读不出'}）`

export const candidatesOf = (found: FoundMember & { is: 'doubtful' }, { tree }: Job): Candidate[] =>
  found.candidates.map(({ one, because }) => ({
    ...{ id: one.memberId, name: one.name, orgName: tree.get(one.orgId)?.name ?? '', because },
  }))

/** The problem of a row whose member can't be found. */
export const problemOf = (row: number, { field, why }: FoundMember & { is: 'wrong' }, job: Job): Problem =>
  job.problem(row, field, why)

/** By what two rows about one member are known to be: the member when they are found, else what the row says. */
export function memberKey(values: AboutValues, known: KnownRoster, job: Job): string {
  const found = findAboutMember(values, known, job, undefined)
  if (found.is === 'known') return found.one.memberId
  const { name = '', branch = '', memberNo = '', joinedOn = '' } = values
  return [name, branch, memberNo, joinedOn].join(' ')
}
