import { isDeepStrictEqual } from 'node:util'
import { dayOf, instant } from '@shared/time'
import { startSystem } from '../../functions/testing/system'
import { scanTable } from '../testing/scan-table'
import { daysOf, expectedDays, toldTwice, walks } from './days'
import { givenWalks } from './given-due'

/**
 * Lives through the days of some trips of whom nobody hears, the schedule twice on each day.
 * @returns on which days each fell due, and in words what wasn't as expected.
 */
export async function walkTheDays(days: number) {
  const system = await startSystem()
  const { cloud } = system
  try {
    const first = dayOf(instant(cloud.clock.now()))
    const walked = await givenWalks(system)
    for (let day = 0; day < days; day++) {
      cloud.clock.advance({ days: 1 })
      for (let run = 0; run < 2; run++) await cloud.runSchedule()
    }
    await cloud.stream.whenIdle()
    const items = await scanTable(cloud.databaseEndpoint, cloud.tableName)
    const expected = expectedDays(first)
    const fell = walks.map((walk) => ({ walk, on: daysOf(items, walked[walk].tripId, first) }))
    const members = Object.values(walked).map(({ memberId }) => memberId)
    return {
      fell: Object.fromEntries(fell.map(({ walk, on }) => [`${walk}, due after days`, on.join(', ')])),
      troubles: [
        ...fell.flatMap(({ walk, on }) => {
          const should = expected[walk].filter((day) => day <= days)
          return isDeepStrictEqual(on, should) ? [] : [`${walk}: ${on.join()} and not ${should.join()}`]
        }),
        ...toldTwice(items, members),
      ],
    }
  } finally {
    await system.close()
  }
}
