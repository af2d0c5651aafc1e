import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { fileTrip, registerTrip, withdrawTrip } from '@shared/trip/contract'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, givenFiledTrip } from '../testing/trips'

let system: System
let home: TestCounty
let member: Somebody
let secretary: Somebody

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
})
afterAll(() => system.close())
beforeEach(async () => {
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
})

async function rowsOf(kind: string) {
  const { documentClient } = await import('../table')
  const { Items } = await documentClient.send(new ScanCommand({ TableName: system.cloud.tableName }))
  return (Items ?? []).filter((item) => item.kind === kind)
}

test('a key is remembered for 180 days with a receipt that says nothing about the person', async () => {
  const [key, tripId] = [newKey(), newId('trip')]
  const receipt = await member.do(fileTrip, { key, body: { tripId, ...aFiling() } })
  const record = (await rowsOf('idempotency')).find((row) => row.key === key)
  expect(record).toMatchObject({ receipt })
  expect(Object.keys(receipt).sort()).toEqual(['at', 'id', 'state', 'version'])
  const days = (Number(record?.ttl) - system.cloud.clock.now() / 1000) / 86_400
  expect(Math.round(days)).toBe(180)
  const kept = JSON.stringify(record)
  for (const personal of ['林秀兰', aFiling().phone, member.token]) expect(kept).not.toContain(personal)
})

test('what was asked can’t be found by trying: its digest is of no text that one could write down', async () => {
  const { createHash } = await import('node:crypto')
  const [key, tripId] = [newKey(), newId('trip')]
  const body = { tripId, ...aFiling() }
  await member.do(fileTrip, { key, body })
  const record = (await rowsOf('idempotency')).find((row) => row.key === key)
  const asked = ['fileTrip', undefined, JSON.stringify(body), 'self']
  const guessed = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
  expect(record?.requestHash).toMatch(/^[0-9a-f]{64}$/)
  expect(record?.requestHash).not.toBe(guessed)
})

test('what was remembered before digests had a key is known again', async () => {
  const { UpdateCommand } = await import('@aws-sdk/lib-dynamodb')
  const { documentClient } = await import('../table')
  const { createHash } = await import('node:crypto')
  const [key, tripId] = [newKey(), newId('trip')]
  const body = { tripId, ...aFiling() }
  const receipt = await member.do(fileTrip, { key, body })
  const asked = ['fileTrip', undefined, JSON.stringify(body), 'self']
  await documentClient.send(
    new UpdateCommand({
      TableName: system.cloud.tableName,
      Key: { pk: `IDM#${member.accountId}`, sk: key },
      UpdateExpression: 'SET requestHash = :hash, #schema = :one',
      ExpressionAttributeNames: { '#schema': 'schema' },
      ExpressionAttributeValues: {
        ':hash': createHash('sha256').update(JSON.stringify(asked)).digest('hex'),
        ':one': 1,
      },
    }),
  )
  expect(await member.do(fileTrip, { key, body })).toEqual(receipt)
  const other = { tripId: newId('trip'), ...aFiling() }
  expect((await member.call(fileTrip, { key, body: other })).error?.code).toBe('IDEMPOTENCY_KEY_REUSED')
})

test('a key belongs to one person: the same one of somebody else is another command', async () => {
  const other = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const key = newKey()
  const file = (who: Somebody) => who.do(fileTrip, { key, body: { tripId: newId('trip'), ...aFiling() } })
  expect((await file(member)).id).not.toBe((await file(other)).id)
})

test('a key used for another step, or another trip, is told apart from a resend', async () => {
  const first = await givenFiledTrip(member)
  const second = await givenFiledTrip(
    await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } }),
  )
  const key = newKey()
  const register = (tripId: typeof first) => secretary.call(registerTrip, { key, params: { tripId } })
  const done = await register(first)
  expect(done).toMatchObject({ status: 200 })
  for (const tripId of [second, newId('trip')])
    expect(await register(tripId)).toMatchObject({ status: 409, error: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  expect((await register(first)).output).toEqual(done.output)
})

test('a refusal is not remembered: what becomes possible later succeeds under the same key', async () => {
  const before = await givenFiledTrip(member)
  const [key, tripId] = [newKey(), newId('trip')]
  const file = () => member.call(fileTrip, { key, body: { tripId, ...aFiling() } })
  expect(await file()).toMatchObject({ status: 409, error: { code: 'TRIP_ALREADY_OPEN' } })
  await member.do(withdrawTrip, { params: { tripId: before } })
  expect(await file()).toMatchObject({ status: 201, output: { id: tripId } })
})

test('an id that is taken already makes no second trip', async () => {
  const tripId = await givenFiledTrip(member)
  await member.do(withdrawTrip, { params: { tripId } })
  const other = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  expect(await other.call(fileTrip, { body: { tripId, ...aFiling() } })).toMatchObject({
    status: 409,
    error: { code: 'TRIP_ID_TAKEN' },
  })
})
