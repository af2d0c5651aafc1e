import { type RowVerdict, rowVerdicts } from '@shared/imports/schema'
import { now } from '../clock'
import { putAbsent, putVerdicts, readEntries, readVerdicts, type Verdict } from './files'
import { mustStillBeAllowed } from './importer'
import { jobOf } from './job'
import type { Entry, Job, Kind, Matcher, Problem } from './kind'
import type { Run } from './run'
import { noCounts } from './stored-import'

const absentPerFile = 500

/** The row that first has each key, and what is wrong with those that have it again. */
function sameKeys(job: Job) {
  const firstWith = new Map<string, number>()
  const problems = new Map<number, Problem[]>()
  return {
    learn: (entry: Entry, matcher: Matcher) => {
      for (const { key, field, same } of matcher.keys(entry)) {
        const first = firstWith.get(`${field} ${key}`)
        if (first === undefined) firstWith.set(`${field} ${key}`, entry.row)
        else
          problems.set(entry.row, [
            ...(problems.get(entry.row) ?? []),
            job.problem(entry.row, field, `和第${first}行${same}，请只留一行`),
          ])
      }
    },
    problemsOf: (row: number): readonly Problem[] => problems.get(row) ?? [],
  }
}

function verdictOf(entry: Entry, matcher: Matcher, twice: readonly Problem[]): Verdict {
  const { row } = entry
  const match = matcher.match(entry)
  // What couldn't be read is said once, by the cell that couldn't.
  const problems = entry.problems.length > 0 ? [...entry.problems] : [...match.problems, ...twice]
  const { about, means } = match
  if (problems.length > 0 || match.verdict === 'wrong')
    return { row, verdict: 'wrong', about, changes: [], problems, candidates: [], means: [...means] }
  return {
    ...{ row, verdict: match.verdict, about, problems: [], means: [...means] },
    ...{ changes: [...match.changes], candidates: [...match.candidates] },
    ...(match.notes && { notes: [...match.notes] }),
    ...(match.basis !== undefined && { basis: match.basis }),
  }
}

function countsOf(verdicts: readonly { verdict: RowVerdict }[]) {
  const counts: Record<RowVerdict, number> = { ...noCounts }
  for (const { verdict } of verdicts) counts[verdict] += 1
  return counts
}

/**
 * Compares a sheet's rows with what is known, chunk by chunk, and says what would happen.
 * @returns `later` when another run shall go on.
 */
export async function compare(run: Run, kind: Kind): Promise<'done' | 'later'> {
  const { importId } = run.stored()
  const job = await jobOf(run.stored(), kind, now())
  const matcher = await kind.open(job)
  await run.keep()
  const keys = sameKeys(job)
  const chunks = run.stored().chunks ?? []
  const meant = new Set<string>()
  for (let n = 0; n < chunks.length; n++) {
    for (const entry of await readEntries(importId, n)) {
      matcher.learn?.(entry)
      keys.learn(entry, matcher)
    }
    if (n < run.stored().chunksChecked)
      for (const { means } of await readVerdicts(importId, n)) for (const id of means) meant.add(id)
  }
  const first = run.stored().chunksChecked
  for (let n = first; n < chunks.length; n++) {
    await run.keep()
    if (n > first) await mustStillBeAllowed(run.stored(), kind, now())
    const entries = await readEntries(importId, n)
    await matcher.prepare?.(entries)
    const verdicts = entries.map((entry) => verdictOf(entry, matcher, keys.problemsOf(entry.row)))
    for (const { means } of verdicts) for (const id of means) meant.add(id)
    await putVerdicts(importId, n, verdicts)
    await saveChunk(run, n, verdicts)
    if (!run.hasTime() && n + 1 < chunks.length) return 'later'
  }
  const absent = matcher.absent(meant)
  for (let n = 0; n * absentPerFile < absent.length; n++)
    await putAbsent(importId, n, absent.slice(n * absentPerFile, (n + 1) * absentPerFile))
  await run.save({ state: 'ready', absent: absent.length, checkedOn: job.today })
  return 'done'
}

async function saveChunk(run: Run, n: number, verdicts: readonly Verdict[]): Promise<void> {
  const { chunks = [], counts, checked } = run.stored()
  const own = countsOf(verdicts)
  const sum = { ...counts }
  for (const verdict of rowVerdicts) sum[verdict] += own[verdict]
  await run.save({
    chunks: chunks.map((one, i) => (i === n ? { ...one, counts: own } : one)),
    ...{ chunksChecked: n + 1, checked: checked + verdicts.length, counts: sum },
  })
}
