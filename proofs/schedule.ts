import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, dayOf, instant } from '@shared/time'
import type { Finding, Scale } from './runner/proof'
import { walkedDays } from './scheduling/days'
import { changedSince, dueByKind, kindsThatFallDue, troublesOfDue } from './scheduling/falling-due'
import { kindsOfTrips } from './scheduling/given-due'
import { kindsOfNewcomers } from './scheduling/given-newcomers'
import { kindsOfWishes } from './scheduling/given-wishes'
import type { Stop } from './scheduling/messages'
import { startCloudProcess } from './scheduling/start-cloud-process'
import { mergeNotEnded, pastIn, troublesOfUpkeep } from './scheduling/upkeep'
import { walkTheDays } from './scheduling/walk-the-days'
import { differencesBetween, type Item, scanTable } from './testing/scan-table'

export const title =
  'A schedule run that is repeated writes nothing twice, one that is killed in the middle is completed by the next, and each reminder comes on its day'

/** After so many of the schedule's writes, each time in what the run before has left. */
const stop = (operation: Stop['operation'], after: number, when: Stop['when']): Stop => ({
  operation,
  after,
  when,
})
const kills: Record<Scale, readonly Stop[]> = {
  short: [stop('TransactWriteItems', 1, 'after')],
  long: [
    // Among trips and registrations.
    ...([0, 1, 7, 20, 40] as const).map((n, i) =>
      stop('TransactWriteItems', n, i % 2 === 0 ? 'before' : 'after'),
    ),
    // When counting, then among wishes, shifts and lines, then in erasures, in what is removed, and in the last of all.
    stop('PutItem', 0, 'before'),
    stop('PutItem', 1, 'after'),
    stop('TransactWriteItems', 4, 'before'),
    stop('TransactWriteItems', 12, 'after'),
    stop('DeleteItem', 2, 'after'),
    stop('DeleteItem', 25, 'before'),
    stop('DeleteItem', 10, 'after'),
    stop('TransactWriteItems', 2, 'after'),
  ],
}
const mostToldOf = 10
const howMuchIsDue = { short: 'few', long: 'many' } as const

/** For so many days; the first reminder comes within the few. */
const daysWalked = { short: 10, long: walkedDays }

export async function run(scale: Scale): Promise<Finding> {
  const killed = await killAndComplete(scale)
  const walked = await walkTheDays(daysWalked[scale])
  const troubles = [...killed.troubles, ...walked.troubles]
  return {
    holds: troubles.length === 0,
    figures: {
      ...killed.figures,
      daysWalked: daysWalked[scale],
      ...walked.fell,
      ...(troubles.length > 0 && { troubles: [...new Set(troubles)].slice(0, mostToldOf).join('; ') }),
    },
  }
}

/** A merge is ended by the run after the one that has rewritten its members. */
const isMergeEnd = (trouble: string) => trouble === mergeNotEnded

async function killAndComplete(scale: Scale) {
  const dataDir = mkdtempSync(join(tmpdir(), 'schedule-'))
  const troubles: string[] = []
  const leftByKills: number[] = []
  const today = dayOf(instant(Date.now()))
  let cloud = await startCloudProcess(dataDir, howMuchIsDue[scale])
  const scan = () => scanTable(cloud.databaseEndpoint, cloud.tableName)
  try {
    const due = await scan()
    const dueNow = dueByKind(due, today)
    let items = due
    for (const kill of kills[scale]) {
      const before = changedSince(due, items, today)
      await cloud.runUntil(kill)
      await cloud.kill()
      cloud = await startCloudProcess(dataDir)
      items = await scan()
      const written = changedSince(due, items, today) - before
      const left = stillDue(due, items, today)
      // Held on its way out, a transaction is there; on its way in it isn't.
      const isExact = kill.operation === 'TransactWriteItems' && left.fallsDue > 0
      if (isExact && (written < kill.after || written > kill.after + 1))
        troubles.push(`${written} written, killed after ${kill.after}`)
      leftByKills.push(left.all)
    }
    if (leftByKills.some((left) => left === 0)) troubles.push('nothing was left to be completed')
    if (!(await cloud.runWhole())) troubles.push('not everything could be dealt with')
    const next = await scan()
    troubles.push(...troublesOfDue(due, next, today))
    troubles.push(...troublesOfUpkeep(due, next, today).filter((one) => !isMergeEnd(one)))
    await cloud.runWhole()
    const whole = await scan()
    troubles.push(...troublesOfUpkeep(due, whole, today))
    for (const time of ['second', 'third']) {
      await cloud.runWhole()
      troubles.push(...differencesBetween(whole, await scan()).map((one) => `the ${time} run: ${one}`))
    }
    // Everything is read from the stream once more.
    await cloud.kill()
    cloud = await startCloudProcess(dataDir)
    await cloud.runWhole()
    troubles.push(...differencesBetween(whole, await scan()).map((one) => `after a new start: ${one}`))
    return {
      troubles,
      figures: {
        ...Object.fromEntries(Object.entries(dueNow).map(([kind, n]) => [`due: ${kind}`, n])),
        itemsToBeRemoved: pastIn(due, due).length,
        ...{ kindsOfTrips, kindsOfNewcomers, kindsOfWishes },
        kills: leftByKills.length,
        leftByEachKill: leftByKills.join(', '),
        completedByTheNextRun: changedSince(due, next, today),
        rowsInInboxes: whole.filter(({ kind }) => kind === 'notice').length,
        itemsCompared: whole.length,
        repeatedRuns: 3,
      },
    }
  } finally {
    await cloud.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** What a run has left of what was due. */
function stillDue(due: readonly Item[], items: readonly Item[], today: Day) {
  const left = dueByKind(items, today)
  const sum = (kinds: readonly string[]) => kinds.reduce((n, kind) => n + (left[kind] ?? 0), 0)
  return { fallsDue: sum(kindsThatFallDue), all: sum(Object.keys(left)) + pastIn(due, items).length }
}
