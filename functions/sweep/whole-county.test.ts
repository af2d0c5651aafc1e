import { readSweepProgress, startSweep } from '@shared/sweep/contract'
import { growBranches } from '../testing/branches'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aSweep } from './testing/sweeps'

let system: System
let county: TestCounty
let worker: Somebody
const branches = 120

beforeAll(async () => {
  system = await startSystem({ meter: true })
  county = await givenCounty()
  worker = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.root } })
  await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await growBranches(system, county, branches)
})
afterAll(() => system.close())

test('a sweep of a whole county begins in one transaction of few items, and every branch gets its list', async () => {
  const body = aSweep(system, county.root)
  await system.cloud.stream.pause()
  const { calls } = await system.cloud.meter.measure(() => worker.do(startSweep, { body }))
  const written = calls.filter(({ writeUnits }) => writeUnits > 0)
  expect(written).toHaveLength(1)
  // The sweep, five facts of 25 branches each, the key, the audit: two units a kilobyte and as much for an index.
  expect(written[0]?.writeUnits).toBeLessThan(60)
  system.cloud.stream.resume()
  await system.cloud.stream.whenIdle()

  const read = () =>
    worker.do(readSweepProgress, { params: { sweepId: body.sweepId }, query: { orgId: county.root } })
  const { result, calls: reading } = await system.cloud.meter.measure(read)
  expect(result.orgs).toHaveLength(branches + 3)
  expect(result.orgs.every(({ handedOut }) => handedOut)).toBe(true)
  expect(result.total).toBe(1)
  const ofSweep = reading.filter(({ accesses }) =>
    accesses.some(({ partitionKeys }) => partitionKeys.some((key) => key.startsWith('SWP#'))),
  )
  expect(ofSweep).toHaveLength(1)
})
