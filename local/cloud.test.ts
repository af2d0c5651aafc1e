import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { startCloud, type Cloud, type CloudOptions } from './cloud'
import { type Handler } from './lambda'

const requestSchema = v.looseObject({
  routeKey: v.string(),
  pathParameters: v.optional(v.record(v.string(), v.string())),
  body: v.optional(v.string()),
})
const streamSchema = v.object({
  Records: v.array(
    v.looseObject({
      dynamodb: v.looseObject({
        SequenceNumber: v.string(),
        ApproximateCreationDateTime: v.number(),
        NewImage: v.looseObject({ pk: v.object({ S: v.string() }) }),
      }),
    }),
  ),
})

/** The client that a function would make, from its environment. */
const database = () =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT, maxAttempts: 1 }))
const table = () => ({ TableName: process.env.TABLE_NAME })

let seenByStream: string[] = []
let streamFails: (keys: string[]) => unknown = () => undefined

/** Small functions in the place of the product's own. */
const handlers: Record<string, Handler> = {
  trip: async (event) => {
    const { routeKey, pathParameters, body } = v.parse(requestSchema, event)
    if (routeKey === 'POST /v1/trips') {
      const items = [
        { Put: { ...table(), Item: { pk: `TRP#${body ?? ''}`, sk: 'trip', kind: 'trip' } } },
        { Put: { ...table(), Item: { pk: `TRP#${body ?? ''}`, sk: 'event', kind: 'event' } } },
      ]
      await database().send(new TransactWriteCommand({ TransactItems: items }))
      return { statusCode: 201, headers: { 'Content-Type': 'application/json' }, body: '{}' }
    }
    const Key = { pk: `TRP#${pathParameters?.tripId ?? ''}`, sk: 'trip' }
    const { Item } = await database().send(new GetCommand({ ...table(), Key }))
    return { statusCode: Item ? 200 : 404, body: JSON.stringify(Item ?? {}) }
  },
  stream: (event) => {
    const records = v.parse(streamSchema, event).Records
    const keys = records.map(({ dynamodb }) => dynamodb.NewImage.pk.S)
    const response = streamFails(keys)
    seenByStream.push(...keys)
    return response
  },
  schedule: async () => {
    const at = new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS)).toISOString()
    await database().send(
      new PutCommand({ ...table(), Item: { pk: 'DUE#run', sk: at.slice(0, 10), kind: 'run' } }),
    )
  },
}

const options: CloudOptions = {
  wechat: { url: 'http://127.0.0.1:9', appid: 'wx0', secret: 'none' },
  handlers: ({ name }) => Promise.resolve(handlers[name] ?? (() => ({ statusCode: 204 }))),
  reportError: () => undefined,
  meter: true,
}
const file = (cloud: Cloud, tripId: string) =>
  fetch(`${cloud.apiUrl}/v1/trips`, { method: 'POST', body: tripId })

describe('the cloud on this machine', () => {
  let cloud: Cloud
  beforeEach(async () => {
    seenByStream = []
    streamFails = () => undefined
    cloud = await startCloud(options)
  })
  afterEach(() => cloud.close())

  test('a request reaches its function, the function the table, and its event the stream', async () => {
    expect((await file(cloud, 'trp_1')).status).toBe(201)
    const read = await fetch(`${cloud.apiUrl}/v1/trips/trp_1`)
    expect(await read.json()).toEqual({ pk: 'TRP#trp_1', sk: 'trip', kind: 'trip' })
    await cloud.stream.whenIdle()
    expect(seenByStream).toEqual(['TRP#trp_1'])
  })

  test('the meter tells round trips, capacity and kinds of keys', async () => {
    await cloud.stream.whenIdle()
    const filing = await cloud.meter.measure(() => file(cloud, 'trp_2'))
    expect(filing.roundTrips).toBe(1)
    expect(filing).toMatchObject({ readUnits: 0, writeUnits: 4 })
    expect(filing.calls[0]?.accesses).toEqual([
      { action: 'dynamodb:PutItem', resource: 'table', partitionKeys: ['TRP#'] },
      { action: 'dynamodb:PutItem', resource: 'table', partitionKeys: ['TRP#'] },
    ])
    const reading = await cloud.meter.measure(() => fetch(`${cloud.apiUrl}/v1/trips/trp_2`))
    expect(reading).toMatchObject({ roundTrips: 1, readUnits: 0.5, writeUnits: 0 })
    const query = new QueryCommand({
      ...table(),
      IndexName: 'waiting',
      KeyConditionExpression: '#a = :b AND #c < :d',
      ExpressionAttributeNames: { '#a': 'waitingPk', '#c': 'waitingSk' },
      ExpressionAttributeValues: { ':b': 'ORG#org_1', ':d': '2027' },
    })
    const querying = await cloud.meter.measure(() => database().send(query))
    expect(querying.calls[0]?.accesses).toEqual([
      { action: 'dynamodb:Query', resource: 'waiting', partitionKeys: ['ORG#'] },
    ])
  })

  test('faults are made on request: a conflict, a broken connection, a call held in the middle', async () => {
    cloud.meter.faults.inject({ do: 'conflict', operation: 'TransactWriteItems' })
    const write = () =>
      database().send(
        new TransactWriteCommand({
          TransactItems: [{ Put: { ...table(), Item: { pk: 'TRP#x', sk: 'x' } } }],
        }),
      )
    await expect(write()).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    })

    cloud.meter.faults.inject({ do: 'drop', when: 'before' })
    expect((await file(cloud, 'trp_before')).status).toBe(500)
    expect((await fetch(`${cloud.apiUrl}/v1/trips/trp_before`)).status).toBe(404)

    cloud.meter.faults.inject({ do: 'drop', when: 'after', operation: 'TransactWriteItems' })
    expect((await file(cloud, 'trp_after')).status).toBe(500)
    expect((await fetch(`${cloud.apiUrl}/v1/trips/trp_after`)).status).toBe(200)

    const held = cloud.meter.faults.inject({ do: 'hold', when: 'before', operation: 'TransactWriteItems' })
    const filing = file(cloud, 'trp_held')
    await held.reached
    expect((await fetch(`${cloud.apiUrl}/v1/trips/trp_held`)).status).toBe(404)
    held.release()
    expect((await filing).status).toBe(201)
  })

  test('a record that can not be handled is given up after the attempts, the others are handled', async () => {
    streamFails = (keys) => {
      if (keys.includes('TRP#bad')) throw new Error('cannot')
    }
    await cloud.stream.pause()
    for (const id of ['a', 'bad', 'b']) await file(cloud, id)
    cloud.stream.resume()
    await cloud.stream.whenIdle()
    expect(seenByStream).toEqual(['TRP#a', 'TRP#b'])
    expect(cloud.stream.deadLetters).toMatchObject([
      { DDBStreamBatchInfo: { batchSize: 1 }, requestContext: { approximateInvokeCount: 6 } },
    ])
    expect(JSON.stringify(cloud.stream.deadLetters)).not.toContain('TRP#')
  })

  test('what is expired by the moved clock is swept, and the schedule runs at the moved time', async () => {
    const inAnHour = Math.floor(Date.now() / 1000) + 3600
    await database().send(new PutCommand({ ...table(), Item: { pk: 'SES#1', sk: 's', ttl: inAnHour } }))
    expect(await cloud.sweepExpired()).toBe(0)
    cloud.clock.advance({ days: 2 })
    expect(await cloud.sweepExpired()).toBe(1)
    await cloud.runSchedule()
    const sk = new Date(cloud.clock.now()).toISOString().slice(0, 10)
    const { Item } = await database().send(new GetCommand({ ...table(), Key: { pk: 'DUE#run', sk } }))
    expect(Item).toMatchObject({ kind: 'run' })
  })
})

test('a cloud with a data folder goes on where it stopped', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloud-'))
  try {
    seenByStream = []
    const first = await startCloud({ ...options, dataDir })
    await file(first, 'one')
    await first.stream.whenIdle()
    await first.stream.pause()
    await file(first, 'two')
    first.clock.advance({ days: 1 })
    await first.close()
    expect(seenByStream).toEqual(['TRP#one'])

    const second = await startCloud({ ...options, dataDir })
    await second.stream.whenIdle()
    expect(seenByStream).toEqual(['TRP#one', 'TRP#two'])
    expect(second.clock.offsetMs).toBe(86_400_000)
    expect((await fetch(`${second.apiUrl}/v1/trips/one`)).status).toBe(200)
    await second.close()
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})

test('files, jobs and the key outlive a cloud with a data folder', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloud-'))
  const s3 = () => new S3Client({ endpoint: process.env.S3_ENDPOINT, forcePathStyle: true })
  const sheet = { Bucket: 'files', Key: 'imports/sheet.csv' }
  try {
    const first = await startCloud({ ...options, dataDir })
    await s3().send(new PutObjectCommand({ ...sheet, Body: '姓名' }))
    const keys = first.keyService.references
    await first.close()

    const second = await startCloud({ ...options, dataDir })
    const { Body } = await s3().send(new GetObjectCommand(sheet))
    expect(await Body?.transformToString()).toBe('姓名')
    expect(second.keyService.references).toEqual(keys)
    await second.close()
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})

test('a taken port is said at once, and nothing is left running', async () => {
  const first = await startCloud(options)
  const port = Number(new URL(first.apiUrl).port)
  await expect(startCloud({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
})
