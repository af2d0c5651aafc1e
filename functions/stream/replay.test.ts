import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { listInbox } from '@shared/notice/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import { replayIn } from '../../local/replay'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { breakTrip, givenFiledTrip } from '../testing/trips'

let system: System
let home: TestCounty
let secretary: Somebody
let member: Somebody

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

beforeEach(async () => {
  home = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  await system.cloud.stream.whenIdle()
})

const today = () => dayOf(instant(system.cloud.clock.now()))
const replayed = (since: Day = today()) => replayIn(system.cloud, since)
const inbox = async () => (await secretary.do(listInbox, { query: {} })).notices

test('what the stream never brought follows from the rows in the table, and once when it comes after all', async () => {
  await system.cloud.stream.pause()
  const tripId = await givenFiledTrip(member)
  expect(await inbox()).toEqual([])
  expect(await replayed()).toMatchObject({ failed: 0 })
  expect(await inbox()).toMatchObject([{ code: 'trip_to_register', tripId }])
  const before = await inbox()
  system.cloud.stream.resume()
  await system.cloud.stream.whenIdle()
  expect(await replayed()).toMatchObject({ failed: 0 })
  expect(await inbox()).toEqual(before)
})

test('a record that nobody can handle is given up, named to the queue without its contents, and follows when mended', async () => {
  const { documentClient } = await import('../table')
  await system.cloud.stream.pause()
  const tripId = await givenFiledTrip(member)
  const key = { TableName: system.cloud.tableName, Key: { pk: `TRP#${tripId}`, sk: 'TRP' } }
  const { Item: whole } = await documentClient.send(new GetCommand(key))
  if (!whole) throw new Error('no trip')
  await breakTrip(system, tripId)
  const givenUp = system.cloud.stream.deadLetters.length
  system.cloud.stream.resume()
  await system.cloud.stream.whenIdle()
  const letters = system.cloud.stream.deadLetters.slice(givenUp)
  expect(letters).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 1 } }])
  expect(JSON.stringify(letters)).not.toContain(tripId)
  expect(await inbox()).toEqual([])

  expect((await replayed()).failed).toBe(1)
  await documentClient.send(new PutCommand({ TableName: system.cloud.tableName, Item: whole }))
  expect((await replayed()).failed).toBe(0)
  expect(await inbox()).toMatchObject([{ code: 'trip_to_register', tripId }])
})

test('many days are given again in runs of bounded work, each where the one before ended', async () => {
  await givenFiledTrip(member)
  await system.cloud.stream.whenIdle()
  const here = await replayed()
  let runs = 0
  const invoke = (name: string, event: unknown) => {
    runs += 1
    return system.cloud.functions.invoke(name, event)
  }
  const counting = { functions: { ...system.cloud.functions, invoke } }
  expect(await replayIn(counting, addDays(today(), -500))).toEqual({ ...here, failed: 0 })
  expect(runs).toBeGreaterThan(1)
})
