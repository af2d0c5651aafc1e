import { errors, Refusal } from '@shared/errors'
import { now } from '../clock'
import { transact, untilSaved } from '../writes/transact'
import { readEntries, readVerdicts, type Verdict } from './files'
import { mustStillBeAllowed } from './importer'
import { jobOf, writingOf } from './job'
import type { Entry, Job, Kind, Match, Matcher } from './kind'
import { type Outcome, outcomePart, readOutcomes, readSaid, type Said } from './row.store'
import { type Run, Stopped } from './run'

interface Row {
  entry: Entry
  match: Match
  /** A person has said who it is: written by itself, since it may meet another row of the sheet. */
  isDecided: boolean
}

/** A row to be written, or the sentence for which it stays out after all. */
function nowOf(entry: Entry, verdict: Verdict, said: Said | undefined, matcher: Matcher): Row | string {
  const decision = verdict.verdict === 'doubtful' && said && said.is !== 'skip' ? said : undefined
  const match = matcher.match(
    entry,
    decision && (decision.is === 'new' ? { is: 'new' } : { is: 'known', id: decision.id }),
  )
  if (match.verdict === 'same') return '已经是这样了，没有变化'
  if (match.verdict === 'wrong') return match.problems.map(({ say }) => say).join('；') || changedSince
  const isAsShown =
    decision !== undefined ||
    (match.verdict === verdict.verdict &&
      match.basis === verdict.basis &&
      JSON.stringify(match.changes) === JSON.stringify(verdict.changes))
  return isAsShown && match.verdict !== 'doubtful'
    ? { entry, match, isDecided: decision !== undefined }
    : changedSince
}
const changedSince = '预览以后这里有了变动，没有写入。请把这一行重新上传，再看一遍'

const isWanted = ({ verdict }: Verdict, said: Said | undefined): boolean =>
  said?.is !== 'skip' &&
  (verdict === 'new' || verdict === 'changed' || (verdict === 'doubtful' && said !== undefined))

/** Writes some rows in one transaction: what they are, and that they have been. @throws Stopped without the lease. */
async function write(rows: readonly Row[], matcher: Matcher, run: Run, job: Job): Promise<void> {
  const stored = run.stored()
  const outcome = (row: Row, refused?: ReadonlyMap<number, string>): Outcome => {
    const say = refused?.get(row.entry.row)
    return say === undefined
      ? { outcome: row.match.verdict === 'new' ? 'added' : 'changed' }
      : { outcome: 'left', say }
  }
  try {
    await untilSaved(async () => {
      const { parts, refused } = await matcher.write(rows, writingOf(stored, job, now()))
      const outcomes = rows.map((row) => outcomePart(stored, row.entry.row, outcome(row, refused)))
      return transact([run.leasePart(), ...outcomes, ...parts])
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'BUSY') throw error
    if (error.code === 'IMPORT_RUNNING') throw new Stopped()
    const [row, another] = rows
    if (another) for (const one of rows) await write([one], matcher, run, job)
    else if (row) await leave(row.entry.row, errors[error.code].message, run)
  }
}

/** Says that a row stays out. */
async function leave(row: number, say: string, run: Run): Promise<void> {
  await untilSaved(() =>
    transact([run.leasePart(), outcomePart(run.stored(), row, { outcome: 'left', say })]),
  )
}

/** The rows of each transaction, in the order in which they are written. */
function groupsOf(rows: readonly Row[], { order, rowsPerWrite = 1 }: Kind): (readonly Row[])[] {
  const together = rows.filter(({ isDecided }) => !isDecided)
  const byMatch = new Map(together.map((row) => [row.match, row]))
  const ordered = order?.(together).flatMap(({ match }) => byMatch.get(match) ?? []) ?? together
  const groups: (readonly Row[])[] = []
  for (let at = 0; at < ordered.length; at += rowsPerWrite) groups.push(ordered.slice(at, at + rowsPerWrite))
  return [...groups, ...rows.filter(({ isDecided }) => isDecided).map((row) => [row])]
}

/** After so many transactions it is asked anew whether whoever brings the sheet in still may. */
const groupsPerAsking = 10

/** Applies one chunk. What has been done before, in this run or another, is known by its row. */
async function applyChunk(
  n: number,
  matcher: Matcher,
  run: Run,
  kind: Kind,
  job: Job,
): Promise<'done' | 'later'> {
  const { importId, chunks = [] } = run.stored()
  const { first, last } = chunks[n] ?? { first: 0, last: 0 }
  const [entries, verdicts, said, done] = await Promise.all([
    readEntries(importId, n),
    readVerdicts(importId, n),
    readSaid(importId, first, last),
    readOutcomes(importId, first, last),
  ])
  await matcher.prepare?.(entries)
  const verdictOf = new Map(verdicts.map((one) => [one.row, one]))
  const rows: Row[] = []
  for (const entry of entries) {
    const verdict = verdictOf.get(entry.row)
    if (!verdict || done.has(entry.row) || !isWanted(verdict, said.get(entry.row))) continue
    const row = nowOf(entry, verdict, said.get(entry.row), matcher)
    if (typeof row === 'string') await leave(entry.row, row, run)
    else rows.push(row)
  }
  for (const [i, some] of groupsOf(rows, kind).entries()) {
    if (i % groupsPerAsking === 0) await mustStillBeAllowed(run.stored(), kind, now())
    await run.keep()
    await write(some, matcher, run, job)
    if (!run.hasTime()) return 'later'
  }
  return 'done'
}

/**
 * Applies what the preview showed, row by row; what is otherwise by now than it was shown stays out, with a sentence.
 * @returns `later` when another run shall go on.
 */
export async function apply(run: Run, kind: Kind): Promise<'done' | 'later'> {
  const { importId, chunks = [] } = run.stored()
  const job = await jobOf(run.stored(), kind, now())
  const matcher = await kind.open(job)
  await run.keep()
  if (matcher.learn)
    for (let n = 0; n < chunks.length; n++)
      for (const entry of await readEntries(importId, n)) matcher.learn(entry)
  for (let n = run.stored().chunksApplied; n < chunks.length; n++) {
    const { first, last, counts } = chunks[n] ?? { first: 0, last: 0, counts: undefined }
    const isEmpty = counts && counts.new + counts.changed + counts.doubtful === 0
    if (!isEmpty && (await applyChunk(n, matcher, run, kind, job)) === 'later') return 'later'
    const outcomes = isEmpty ? [] : [...(await readOutcomes(importId, first, last)).values()]
    const written = outcomes.filter(({ outcome }) => outcome !== 'left').length
    await run.save({ chunksApplied: n + 1, applied: run.stored().applied + written })
    if (!run.hasTime() && n + 1 < chunks.length) return 'later'
  }
  return 'done'
}
