import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { fileTrip, readTrip } from '@shared/trip/contract'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, givenFiledTrip } from '../testing/trips'
import type * as Table from '../table'
import type { Part } from './part'
import type * as Transact from './transact'

let system: System
let home: TestCounty
let member: Somebody
let transact: typeof Transact.transact
let untilSaved: typeof Transact.untilSaved
let documentClient: typeof Table.documentClient

beforeAll(async () => {
  system = await startSystem({ meter: true })
  ;[{ transact, untilSaved }, { documentClient }] = await Promise.all([
    import('./transact'),
    import('../table'),
  ])
  home = await givenCounty()
})
afterAll(() => system.close())
beforeEach(async () => {
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
})
afterEach(() => system.cloud.meter.faults.clear())

const conflict = (times: number) =>
  system.cloud.meter.faults.inject({ do: 'conflict', operation: 'TransactWriteItems', times })

describe('one transaction', () => {
  const keyOf = (id: string) => ({ pk: `TRG#${id}`, sk: 'TRG' })
  const TableName = () => system.cloud.tableName
  const put = (id: string, otherwise: Part['otherwise']): Part => ({
    write: {
      Put: { TableName: TableName(), Item: keyOf(id), ConditionExpression: 'attribute_not_exists(pk)' },
    },
    otherwise,
  })
  const given = (id: string) =>
    documentClient.send(new PutCommand({ TableName: TableName(), Item: keyOf(id) }))
  const isThere = async (id: string) =>
    (await documentClient.send(new GetCommand({ TableName: TableName(), Key: keyOf(id) }))).Item !== undefined

  test('is written whole', async () => {
    expect(await transact([put('one', 'rerun'), put('two', 'rerun')])).toBe('done')
    expect([await isThere('one'), await isThere('two')]).toEqual([true, true])
  })

  test('says by the part that failed what it means, and writes nothing', async () => {
    await given('there')
    const also = put('beside', 'rerun')
    await expect(transact([also, put('there', 'TRIP_ALREADY_OPEN')])).rejects.toMatchObject({
      code: 'TRIP_ALREADY_OPEN',
    })
    expect(await transact([also, put('there', 'rerun')])).toBe('rerun')
    expect(await transact([also, put('there', 'replay')])).toBe('replay')
    expect(await isThere('beside')).toBe(false)
  })

  test('when several parts fail: a replay goes before a rerun, and that before a code', async () => {
    for (const id of ['x', 'y', 'z']) await given(id)
    const [code, rerun, replay] = [put('x', 'TRIP_ID_TAKEN'), put('y', 'rerun'), put('z', 'replay')]
    expect(await transact([code, rerun, replay])).toBe('replay')
    expect(await transact([code, rerun])).toBe('rerun')
    await expect(transact([code])).rejects.toMatchObject({ code: 'TRIP_ID_TAKEN' })
  })

  test('that meets another one is run again; what is no condition is thrown as it is', async () => {
    conflict(1)
    expect(await transact([put('busy', 'TRIP_ID_TAKEN')])).toBe('rerun')
    const broken: Part = {
      write: { Put: { TableName: TableName(), Item: { pk: 'TRG#' } } },
      otherwise: 'rerun',
    }
    await expect(transact([broken])).rejects.toMatchObject({ name: expect.stringMatching(/Exception$/) })
  })
})

describe('load, rule, save', () => {
  // The stream's function writes by transactions, too; the faults are not meant for it.
  beforeEach(() => system.cloud.stream.pause())
  afterEach(() => system.cloud.stream.resume())

  test('is tried eight times, then says that we are busy', async () => {
    let attempts = 0
    await expect(untilSaved(async () => (attempts++, 'rerun' as const))).rejects.toMatchObject({
      code: 'BUSY',
    })
    expect(attempts).toBe(8)
    attempts = 0
    expect(await untilSaved(async () => (++attempts < 8 ? 'rerun' : 'saved'))).toBe('saved')
  })

  test('a command that meets other transactions still succeeds, once', async () => {
    const fault = conflict(3)
    const tripId = await givenFiledTrip(member)
    await fault.reached
    expect((await member.do(readTrip, { params: { tripId } })).timeline).toHaveLength(1)
  })

  test('eight in a row: the person is asked to try later, nothing is kept, and the same key then succeeds', async () => {
    const [key, tripId] = [newKey(), newId('trip')]
    const file = () => member.call(fileTrip, { key, body: { tripId, ...aFiling() } })
    conflict(8)
    expect(await file()).toMatchObject({ status: 503, error: { code: 'BUSY' } })
    expect(await member.call(readTrip, { params: { tripId } })).toMatchObject({ status: 404 })
    expect(await file()).toMatchObject({ status: 201, output: { id: tripId, version: 1 } })
  })
})
