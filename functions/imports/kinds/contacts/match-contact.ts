import type { ContactEntry } from '@shared/contact/schema'
import type { MemberId } from '@shared/ids'
import type { Change, Decision, Entry, Job, Match } from '../../kind'
import { aboutMember, candidatesOf, findAboutMember, problemOf } from '../about-member/find'
import { whyNotTheirs } from '../about-member/theirs'
import type { KnownRoster } from '../roster/known'
import type { ContactColumn } from './columns'

/** What a row of the contact log comes to. */
export interface ContactMatch extends Match {
  memberId?: MemberId
  known?: ContactEntry
}

/** Compares a row with what is written down: the same day, the same way, about the same. */
export function matchContact(
  entry: Entry<ContactColumn>,
  roster: KnownRoster,
  log: ReadonlyMap<MemberId, readonly ContactEntry[]>,
  job: Job,
  decision: Decision | undefined,
): ContactMatch {
  const { row, values } = entry
  const about = `${aboutMember(values)}${values.on ?? ''}`
  const plain = { about, changes: [], problems: [], candidates: [], means: [] }
  if (values.name === undefined || values.on === undefined || values.how === undefined)
    return { ...plain, verdict: 'wrong' }
  const found = findAboutMember(values, roster, job, decision)
  const problems = [
    ...(found.is === 'wrong' ? [problemOf(row, found, job)] : []),
    ...(values.on > job.today ? [job.problem(row, 'on', '不能在今天以后，请核对')] : []),
  ]
  if (found.is === 'wrong' || problems.length > 0) return { ...plain, verdict: 'wrong', problems }
  if (found.is === 'doubtful') return { ...plain, verdict: 'doubtful', candidates: candidatesOf(found, job) }
  const { memberId } = found.one
  if (memberId === job.by.memberId)
    return {
      ...plain,
      verdict: 'wrong',
      problems: [job.problem(row, 'name', '是您自己的，请另一位同志来导入')],
    }
  const why = whyNotTheirs(found.one, 'contacts', job)
  if (why !== undefined) return { ...plain, verdict: 'wrong', problems: [job.problem(row, 'name', why)] }
  const known = (log.get(memberId) ?? []).find(
    (one) => one.on === values.on && one.how === values.how && (one.topic ?? '') === (values.topic ?? ''),
  )
  if (!known) return { ...plain, verdict: 'new', memberId }
  const changes = (['difficulty', 'followUp'] as const).flatMap((field): Change[] => {
    const [from = '', to] = [known[field], values[field]]
    return to === undefined || from === to ? [] : [{ column: job.headerOf(field), from, to }]
  })
  const verdict = changes.length > 0 ? 'changed' : 'same'
  return { ...plain, verdict, changes, means: [known.contactId], memberId, known }
}
