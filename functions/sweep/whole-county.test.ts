import { readSweepProgress, startSweep } from '@shared/sweep/contract'
import { growBranches } from '../testing/branches'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { measureAlone } from '../testing/measure-alone'
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
  const { calls } = await measureAlone(system, () => worker.do(startSweep, { body }))
  const written = calls.filter(({ writeUnits }) => writeUnits > 0)
  expect(written).toHaveLength(1)
  // The sweep, five facts of 25 branches each, the key, the audit: two units a kilobyte and as much for an index.
  expect(written[0]?.writeUnits).toBeLessThan(60)
  await system.cloud.stream.whenIdle()

  const read = (cursor?: string) =>
    worker.do(readSweepProgress, {
      params: { sweepId: body.sweepId },
      query: { orgId: county.root, ...(cursor !== undefined && { cursor }) },
    })
  const ofSweep = (all: typeof calls) =>
    all.filter(({ accesses }) =>
      accesses.some(({ partitionKeys }) => partitionKeys.some((key) => key.startsWith('SWP#'))),
    )
  const { result: top, calls: reading } = await measureAlone(system, () => read())
  expect(top.whole).toMatchObject({ branches: branches + 3, handedOut: branches + 3, total: 1 })
  // The sweep, and one query of all its branches: some thirty to a read unit.
  expect(ofSweep(reading)).toHaveLength(2)
  expect(ofSweep(reading).reduce((sum, { readUnits }) => sum + readUnits, 0)).toBeLessThan(10)

  // What lies directly below comes in parts; together they are everything, once.
  const seen = [...top.orgs]
  for (let cursor = top.cursor; cursor !== undefined;) {
    const next = await read(cursor)
    expect(next.whole).toBeUndefined()
    expect(next.orgs.length).toBeLessThanOrEqual(50)
    seen.push(...next.orgs)
    cursor = next.cursor
  }
  expect(new Set(seen.map(({ orgId }) => orgId)).size).toBe(seen.length)
  expect(seen.reduce((sum, one) => sum + one.branches, 0)).toBe(branches + 3)
})

test('a town among many branches reads its own alone, and a cursor of another list is refused', async () => {
  const body = aSweep(system, county.root)
  await worker.do(startSweep, { body })
  await system.cloud.stream.whenIdle()
  const params = { sweepId: body.sweepId }
  const town = () => worker.do(readSweepProgress, { params, query: { orgId: county.town } })
  const { result, calls } = await measureAlone(system, town)
  expect(result.orgs).toHaveLength(2)
  const rows = calls.find(({ operation }) => operation === 'BatchGetItem')
  expect(rows?.readUnits).toBeLessThanOrEqual(1)
  const elsewhere = Buffer.from(JSON.stringify({ pk: 'SWP#other', sk: 'ORG#x' })).toString('base64url')
  const refused = await worker.call(readSweepProgress, {
    params,
    query: { orgId: county.root, cursor: elsewhere },
  })
  expect(refused.error?.code).toBe('MALFORMED_REQUEST')
})
