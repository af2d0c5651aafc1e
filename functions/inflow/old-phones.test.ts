import { dayOf, instant } from '@shared/time'
import { carryOutFrozen, type FrozenCommand } from '../testing/old-phones'
import { givenCounty, newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenHost, givenRegistered } from './testing/registrations'
import version1 from './frozen/commands-1.json'

/** Commands as phones of an older release have them in their outbox: never changed here, only added. */
const frozen: Record<number, readonly FrozenCommand[]> = { 1: version1 }

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

test.each(Object.entries(frozen))(
  'an outbox that was filled by a phone of contract version %s is carried out',
  async (version, commands) => {
    const county = await givenCounty()
    const host = await givenHost(system, county)
    const own = await givenRegistered(system, county, '19900000072')
    const newcomer = { ...host, ...own.who, grant: undefined, token: await own.who.signIn() }
    await carryOutFrozen(system, version, commands, {
      people: { host, newcomer },
      values: () => ({
        ...{ inflowId: frozenId, otherId: newId('inflow'), ownId: own.inflowId },
        ...{ stationId: county.station, branchId: county.communityBranch },
        today: dayOf(instant(system.cloud.clock.now())),
      }),
    })
  },
)

const frozenId = newId('inflow')
