import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding, Scale } from './runner/proof'
import { startCloudProcess } from './scheduling/start-cloud-process'
import { troublesIn, writtenIn } from './scheduling/troubles'
import { differencesBetween, type Item, scanTable } from './testing/scan-table'

export const title =
  'A schedule run that is repeated writes nothing twice, and one that is killed in the middle is completed by the next'

/** Killed after so many transactions of a run, each time in what the run before has left. */
const killedAfter = { short: [1], long: [0, 1, 7, 20, 40] }
const mostToldOf = 10
const howMany = { short: 8, long: 160 }

const countedIn = (items: readonly Item[]) =>
  [...writtenIn(items).values()].filter(({ counted }) => counted > 0).length

export async function run(scale: Scale): Promise<Finding> {
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
      holds: troubles.length === 0,
      figures: {
        due,
        kills: leftByKills.length,
        leftByEachKill: leftByKills.join(', '),
        completedByTheNextRun: countedIn(whole),
        rowsInInboxes: whole.filter(({ kind }) => kind === 'notice').length,
        itemsCompared: whole.length,
        repeatedRuns: 3,
        ...(troubles.length > 0 && { troubles: [...new Set(troubles)].slice(0, mostToldOf).join('; ') }),
      },
    }
  } finally {
    await cloud.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
