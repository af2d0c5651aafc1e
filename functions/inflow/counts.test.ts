import { countInflow, placeInflow, removeInflow, verifyInflow } from '@shared/inflow/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { givenHost, givenOnPaper } from './testing/registrations'

let system: System
let county: TestCounty
let host: Somebody
beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  host = await givenHost(system, county)
}, 60_000)
afterAll(() => system.close())

const counted = async () => {
  await system.cloud.stream.whenIdle()
  const role = { county, role: 'county_officer' as const, orgId: county.root }
  return (await givenSomebody(system, { role })).do(countInflow, {})
}

test('each change counts the county anew, and the count is one item', async () => {
  expect(await counted()).toEqual({ total: 0, byState: [], originNotTold: 0 })
  const [one, other] = [
    await givenOnPaper(system, { county, host, phone: '19900084001' }),
    await givenOnPaper(system, { county, host, phone: '19900084002', name: '何秀英' }),
  ]
  expect(await counted()).toMatchObject({ total: 2, byState: [{ state: 'registered', count: 2 }] })
  await host.do(verifyInflow, { params: { inflowId: one }, body: { how: 'in_person' } })
  await host.do(placeInflow, { params: { inflowId: one }, body: { orgId: county.communityBranch } })
  expect(await counted()).toEqual({
    total: 2,
    byState: [
      { state: 'registered', count: 1 },
      { state: 'placed', count: 1 },
    ],
    originNotTold: 1,
  })
  await host.do(removeInflow, { params: { inflowId: other } })
  expect(await counted()).toMatchObject({ total: 1 })
  expect(await rowsOf(system, `IFC#${county.countyId}`)).toHaveLength(1)
})

test('what the table deletes by itself is out of the count a day later', async () => {
  await counted()
  const [one] = await rowsOf(system, `IFC#${county.countyId}`)
  const { InflowEntity } = await import('./inflow.entity')
  const { DeleteItemCommand } = await import('dynamodb-toolbox/entity/actions/delete')
  const gone = await givenOnPaper(system, { county, host, phone: '19900084003' })
  const before = (await counted()).total
  await InflowEntity.build(DeleteItemCommand).key({ inflowId: gone }).send()
  expect((await counted()).total).toBe(before)
  system.cloud.clock.advance({ days: 1 })
  await system.cloud.runSchedule()
  await system.cloud.runSchedule()
  expect((await counted()).total).toBe(before - 1)
  expect((await rowsOf(system, `IFC#${county.countyId}`))[0]?.dueSk).not.toBe(one?.dueSk)
})

test('a large county that was counted a moment ago is left to the schedule’s next run', async () => {
  const { InflowCountEntity } = await import('./count.entity')
  const { PutItemCommand } = await import('dynamodb-toolbox/entity/actions/put')
  const before = await counted()
  const { countyId } = county
  const hour = 3_600_000
  const putCounted = async (hours: number) => {
    const at = instant(system.cloud.clock.now() + hours * hour)
    const due = { duePk: 'DUE#inflow_count', dueSk: `${addDays(dayOf(at), 1)}#${countyId}` }
    const counts = { total: 500, byState: [], originNotTold: 0 }
    await InflowCountEntity.build(PutItemCommand)
      .item({ countyId, countedAt: at, counts, schema: 1, ...due })
      .send()
    return due.dueSk
  }
  const dueSk = await putCounted(1)
  await givenOnPaper(system, { county, host, phone: '19900084011' })
  expect(await counted()).toMatchObject({ total: 500 })
  const [row] = await rowsOf(system, `IFC#${countyId}`)
  expect(String(row?.['dueSk']) < dueSk).toBe(true)
  system.cloud.clock.advance({ hours: 2 })
  await system.cloud.runSchedule()
  expect(await counted()).toMatchObject({ total: before.total + 1 })

  await putCounted(-1)
  await givenOnPaper(system, { county, host, phone: '19900084012' })
  expect(await counted()).toMatchObject({ total: before.total + 2 })
})

test('all that one batch tells of a county is counted once', async () => {
  const { inflowCountsAfter } = await import('./count-after')
  const { listFacts } = await import('../events/list-facts')
  const there = await givenCounty()
  const hosts = [host, await givenHost(system, there)] as const
  const ids = [
    await givenOnPaper(system, { county, host: hosts[0], phone: '19900084021' }),
    await givenOnPaper(system, { county, host: hosts[0], phone: '19900084022' }),
    await givenOnPaper(system, { county: there, host: hosts[1], phone: '19900084023' }),
  ]
  const facts = (await Promise.all(ids.map(listFacts))).flat()
  const recounts = inflowCountsAfter(facts)
  expect(recounts.map(({ events }) => new Set(events.map(({ countyId }) => countyId)))).toEqual([
    new Set([county.countyId]),
    new Set([there.countyId]),
  ])
  expect(recounts.flatMap(({ events }) => events)).toHaveLength(facts.length)
})
