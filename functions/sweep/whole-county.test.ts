import type { OrgNode } from '@shared/org/tree'
import { readSweepProgress, startSweep } from '@shared/sweep/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aSweep } from './testing/sweeps'

let system: System
let county: TestCounty
let worker: Somebody
const branches = 120

/** Puts many branches below the county's root. */
async function growBranches(): Promise<void> {
  const [{ OrgNodeEntity }, { PutItemCommand }, { UpdateCommand }, { documentClient }] = await Promise.all([
    import('../org/org.entity'),
    import('dynamodb-toolbox/entity/actions/put'),
    import('@aws-sdk/lib-dynamodb'),
    import('../table'),
  ])
  for (let i = 0; i < branches; i++) {
    const orgId = newId('org')
    const node: OrgNode = {
      ...{ orgId, parentId: county.root, name: `第${i}支部`, level: 'branch', type: 'regular' },
    }
    await OrgNodeEntity.build(PutItemCommand)
      .item({ countyId: county.countyId, orgId, node, schema: 1 })
      .send()
  }
  await documentClient.send(
    new UpdateCommand({
      ...{ TableName: system.cloud.tableName, Key: { pk: `CTY#${county.countyId}`, sk: 'CTY' } },
      ...{ UpdateExpression: 'ADD treeVersion :one', ExpressionAttributeValues: { ':one': 1 } },
    }),
  )
}

beforeAll(async () => {
  system = await startSystem({ meter: true })
  county = await givenCounty()
  worker = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.root } })
  await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await growBranches()
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
