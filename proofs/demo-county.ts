import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instant } from '@shared/time'
import { openDatabase } from '../local/county/open-database'
import { seedCounty } from '../local/county/seed-county'
import type { Finding, Scale } from './runner/proof'

export const title =
  'The small demo county is loaded in 5 seconds, the full one with its figures in 3 minutes'

const limits = { small: 5, full: 180 }
type Size = keyof typeof limits

/** Loads a county into a new database on the disk, as the first start does, then finds it there, as the next does. */
async function loadTwice(size: Size) {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-county-'))
  const database = await openDatabase(dataDir, undefined)
  try {
    const { endpoint, tableName } = database
    // The functions' code, from which the county is made, wants to know its table.
    process.env.TABLE_NAME = tableName
    const load = async () => {
      const began = performance.now()
      const { figures } = await seedCounty({
        ...{ size, now: instant(Date.now()), appid: 'wx0', endpoint, tableName, pauseStream: true },
      })
      return { figures, seconds: (performance.now() - began) / 1000 }
    }
    const first = await load()
    return { ...first, secondsAgain: (await load()).seconds }
  } finally {
    await database.close()
    rmSync(dataDir, { recursive: true })
  }
}

/** Short: the small county, its time printed and not held, for the tests share their machine. */
export async function run(scale: Scale): Promise<Finding> {
  const small = await loadTwice('small')
  const secondsForSmall = small.seconds.toFixed(1)
  if (scale === 'short')
    return { holds: small.figures.stations > 0, figures: { ...small.figures, secondsForSmall } }

  const full = await loadTwice('full')
  const { membersAway, takenIn, fromElsewhere, stations } = full.figures
  return {
    holds:
      small.seconds < limits.small &&
      full.seconds < limits.full &&
      membersAway === 4600 &&
      takenIn === 283 &&
      fromElsewhere === 283 &&
      stations === 199,
    figures: {
      ...full.figures,
      secondsForSmall,
      secondsForFull: full.seconds.toFixed(1),
      secondsToFindItThere: full.secondsAgain.toFixed(3),
    },
  }
}
