import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding, Scale } from './runner/proof'
import { walkedDays } from './scheduling/days'
import { kindsOfTrips } from './scheduling/given-due'
import { startCloudProcess } from './scheduling/start-cloud-process'
import { troublesIn, writtenIn } from './scheduling/troubles'
import { walkTheDays } from './scheduling/walk-the-days'
import { differencesBetween, type Item, scanTable } from './testing/scan-table'

export const title =
  'A schedule run that is repeated writes nothing twice, one that is killed in the middle is completed by the next, and each reminder comes on its day'

/** Killed after so many transactions of a run, each time in what the run before has left. */
const killedAfter = { short: [1], long: [0, 1, 7, 20, 40] }
const mostToldOf = 10
const howMany = { short: kindsOfTrips, long: 160 }

const countedIn = (items: readonly Item[]) =>
  [...writtenIn(items).values()].filter(({ counted }) => counted > 0).length

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

async function killAndComplete(scale: Scale) {
  const dataDir = mkdtempSync(join(tmpdir(), 'schedule-'))
  const troubles: string[] = []
  const leftByKills: number[] = []
  let cloud = await startCloudProcess(dataDir, howMany[scale])
  const scan = () => scanTable(cloud.databaseEndpoint, cloud.tableName)
  try {
    const due = writtenIn(await scan()).size
    for (const [i, after] of killedAfter[scale].entries()) {
      const before = countedIn(await scan())
      await cloud.runUntil(after, i % 2 === 0 ? 'before' : 'after')
      await cloud.kill()
      cloud = await startCloudProcess(dataDir)
      const written = countedIn(await scan()) - before
      // Held on its way out, a transaction is there; on its way in it isn't.
      if (written < after || written > after + 1) troubles.push(`${written} written, killed after ${after}`)
      leftByKills.push(due - before - written)
    }
    if (leftByKills.some((left) => left === 0)) troubles.push('nothing was left to be completed')
    if (!(await cloud.runWhole())) troubles.push('not everything could be dealt with')
    const whole = await scan()
    troubles.push(...troublesIn(whole))
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
        due,
        kindsOfTrips,
        kills: leftByKills.length,
        leftByEachKill: leftByKills.join(', '),
        completedByTheNextRun: countedIn(whole),
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
