import { endpoints } from '@shared/contract'
import { isCommand } from '@shared/endpoint'
import { listInbox } from '@shared/notice/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { codeOf } from '../testing/trips'
import version1 from './frozen/commands-1.json'

/** Commands as phones of an older release have them in their outbox: never changed here, only added. */
const frozen: Record<number, readonly { as: string; path: string; body?: object }[]> = { 1: version1 }

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

/** What stands in braces is known only when the story runs. */
const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`)

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
      ...{ tomorrow: addDays(today, 1), inFourMonths: addDays(today, 120) },
    }
    for (const { as, path, body } of commands) {
      const who = Object.entries(people).find(([name]) => name === as)?.[1]
      if (path.includes('{noticeId}')) {
        await system.cloud.stream.whenIdle()
        const { notices } = await people.secretary.do(listInbox, { query: {} })
        values.noticeId = notices[0]?.noticeId ?? ''
      }
      const response = await fetch(system.cloud.apiUrl + filled(path, values), {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/json', authorization: `Bearer ${who?.token ?? ''}` },
          ...{ 'idempotency-key': newKey(), 'contract-version': version },
          ...(who?.grant && { 'acting-as': who.grant.grantId }),
        },
        ...(body && { body: filled(JSON.stringify(body), values) }),
      })
      expect({ path, status: response.status }).toEqual({ path, status: path === '/v1/trips' ? 201 : 200 })
      expect(await response.json()).toMatchObject({ id: expect.any(String), version: expect.any(Number) })
    }
  },
)

test('every queued command has its frozen form', () => {
  const queued = endpoints
    .filter((one) => isCommand(one) && one.delivery === 'queued')
    .map(({ path }) => path)
  const paths = Object.values(frozen).flatMap((commands) =>
    commands.map(({ path }) => path.replace('{secondTripId}', '{tripId}')),
  )
  expect([...new Set(paths)].sort()).toEqual([...queued].sort())
})
