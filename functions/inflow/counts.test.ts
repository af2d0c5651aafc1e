import { countInflow, placeInflow, removeInflow, verifyInflow } from '@shared/inflow/contract'
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
