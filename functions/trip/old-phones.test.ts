import { listInbox } from '@shared/notice/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { carryOutFrozen, type FrozenCommand } from '../testing/old-phones'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { codeOf } from '../testing/trips'
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
    const home = await givenCounty()
    const { branch, community, station } = home
    const people = {
      member: await givenSomebody(system, { memberOf: { county: home, orgId: branch } }),
      secretary: await givenSomebody(system, {
        role: { county: home, role: 'branch_secretary', orgId: branch },
      }),
      host: await givenSomebody(system, {
        role: { county: home, role: 'station_host', orgId: community, stationId: station },
      }),
    }
    const today = dayOf(instant(system.cloud.clock.now()))
    const values: Record<string, string> = {
      ...{ tripId: newId('trip'), secondTripId: newId('trip'), stationId: station },
      ...{ branchId: home.communityBranch, lateCode: codeOf(system, station, 10 * 60_000) },
      ...{ today, thirdTripId: newId('trip'), memberId: people.member.member?.memberId ?? '' },
      ...{ tomorrow: addDays(today, 1), inFourMonths: addDays(today, 120) },
    }
    const noticeId = async () => {
      await system.cloud.stream.whenIdle()
      const { notices } = await people.secretary.do(listInbox, { query: {} })
      return notices[0]?.noticeId ?? ''
    }
    await carryOutFrozen(system, version, commands, {
      people,
      values: async () => ({ ...values, noticeId: await noticeId() }),
    })
  },
)
