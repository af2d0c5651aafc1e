import * as v from 'valibot'
import { checkIn } from '@shared/trip/contract'
import { newKey } from '../functions/testing/caller'
import { givenCounty, givenSomebody, type Somebody } from '../functions/testing/people'
import { startSystem, type System } from '../functions/testing/system'
import { codeOf, givenRoutedTrip } from '../functions/testing/trips'
import type { Finding, Scale } from './runner/proof'
import { ofPartition, scanTable } from './testing/scan-table'

export const title = 'However many check one trip in at two stations at once, it arrives exactly once'

const versioned = v.looseObject({ version: v.number() })
const typed = v.looseObject({ event: v.looseObject({ type: v.string() }) })

/** Half of the scans are of the right station's code, half of the other's; ten scans share a key. */
export async function run(scale: Scale): Promise<Finding> {
  const { scans, rounds } = scale === 'long' ? { scans: 200, rounds: 5 } : { scans: 20, rounds: 1 }
  const system = await startSystem()
  try {
    const home = await givenCounty()
    const secretary = await givenSomebody(system, {
      role: { county: home, role: 'branch_secretary', orgId: home.branch },
    })
    const total: Record<string, number> = {}
    let broken = 0
    for (let round = 0; round < rounds; round++) {
      const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
      const tripId = await givenRoutedTrip(member, secretary, home.station)
      const answers = await scanAll(system, member, [home.station, home.otherStation], scans)
      const left = await whatIsLeft(system, tripId)
      const isRight =
        answers.every((one) => one.isRight) &&
        JSON.stringify(left) === JSON.stringify({ arrivals: 1, version: 4, audited: 1, tells: 2 })
      if (!isRight) broken++
      for (const { said } of answers) total[said] = (total[said] ?? 0) + 1
      total.arrivals = (total.arrivals ?? 0) + left.arrivals
    }
    return { holds: broken === 0, figures: { rounds, scansPerRound: scans, ...total, brokenRounds: broken } }
  } finally {
    await system.close()
  }
}

type Stations = readonly [Parameters<typeof codeOf>[1], Parameters<typeof codeOf>[1]]

/** All scans at once. @returns what each was told, and whether that was right. */
function scanAll(system: System, member: Somebody, [right, other]: Stations, scans: number) {
  const keys = Array.from({ length: Math.ceil(scans / 10) }, newKey)
  const one = async (i: number) => {
    const atRight = i % 2 === 0
    const code = codeOf(system, atRight ? right : other)
    // A key is of one code alone: the even ones of the right station's, the odd ones of the other's.
    const key = `${keys[Math.floor(i / 20)] ?? newKey()}-${i % 2}`
    const { status, output, error } = await member.call(checkIn, { key, body: { code } })
    const isRight = atRight
      ? status === 200 && output?.state === 'checked_in' && output.version === 4
      : status === 409 && error?.code === 'CODE_OF_ANOTHER_STATION'
    return { isRight, said: `${status} ${output?.state ?? error?.code ?? ''}` }
  }
  return Promise.all(Array.from({ length: scans }, (_, i) => one(i)))
}

async function whatIsLeft(system: System, tripId: string) {
  await system.cloud.stream.whenIdle()
  const items = await scanTable(system.cloud.databaseEndpoint, system.cloud.tableName)
  const [trip] = ofPartition(items, `TRP#${tripId}`, 'trip')
  const events = ofPartition(items, `TRP#${tripId}`, 'event').map((row) => v.parse(typed, row).event.type)
  const tells = items.filter((row) => row.tripId === tripId && row.code === 'trip_arrived')
  return {
    arrivals: events.filter((type) => type === 'trip.checked_in').length,
    version: v.parse(versioned, trip).version,
    audited: ofPartition(items, `AUD#${tripId}`, 'audit').filter((row) => row.action === 'trip.checkIn')
      .length,
    // The origin branch and the station are told, each once.
    tells: tells.length,
  }
}
