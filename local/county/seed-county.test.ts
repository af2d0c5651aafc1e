import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logIn } from '@shared/account/contract'
import { listCommunityReports } from '@shared/community-report/contract'
import type { Endpoint, Output } from '@shared/endpoint'
import { isId } from '@shared/ids'
import { listOpenShifts, listOwnSignUps } from '@shared/post/contract'
import { instant, instantSchema } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { registerTrip } from '@shared/trip/contract'
import type { TripCard } from '@shared/trip/schema'
import { listOwnClaims, listOwnWishes, listWishes, listWishInbox } from '@shared/wish/contract'
import * as v from 'valibot'
import { tripEventSchema } from '../../functions/events/event'
import { call, must, type Sent } from '../../functions/testing/caller'
import { startSystem, type System } from '../../functions/testing/system'
import type { Item } from './ledger'
import { openDatabase } from './open-database'
import { people } from './people'
import { seedCounty } from './seed-county'
import { clientOf } from './write-items'

jest.setTimeout(60_000)

let system: System
beforeAll(async () => {
  system = await startSystem()
  await seed('small')
})
afterAll(() => system.close())

const address = () => ({ tableName: system.cloud.tableName, endpoint: system.cloud.databaseEndpoint })
const seed = (size: 'small' | 'full') =>
  seedCounty({ size, now: instant(system.cloud.clock.now()), appid: system.appid, ...address() })

/** Logs in as somebody of the demo, in their role if they have one. */
async function as(name: string) {
  const openid = people.find((one) => one.name === name)?.openid ?? ''
  const api = system.cloud.apiUrl
  const { token, me } = await must(call(api, undefined, logIn, { body: { code: system.loginCode(openid) } }))
  const actingAs = me.grants[0]?.grantId ?? 'self'
  const send = <E extends Endpoint>(endpoint: E, sent: Sent<E>): Promise<Output<E>> =>
    must(call(api, token, endpoint, { ...sent, actingAs }))
  return { me, send, today: () => send(readToday, {}) }
}

const names = (trips: readonly TripCard[]) => trips.map(({ memberName }) => memberName).sort()

async function rowsOf(pk: string): Promise<Item[]> {
  const client = clientOf(address())
  const { Items } = await client.send(
    new QueryCommand({
      TableName: address().tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  )
  return Items ?? []
}

test('everybody of the story can log in, and is who they are said to be', async () => {
  for (const { name, org } of people) {
    const { me } = await as(name)
    const works = me.grants.map(({ orgName }) => orgName)
    expect([...works, me.member?.orgName ?? '']).toContain(org)
    if (me.member) expect(me.member.name).toBe(name)
  }
})

test('the secretary finds what waits for the branch, the host who came and who is to come', async () => {
  const atBranch = await (await as('周明远')).today()
  expect(names(atBranch.waiting)).toEqual(['王建国', '何玉梅', '黄凤英'].sort())
  expect(atBranch.notices.some(({ code, read }) => code === 'trip_to_register' && !read)).toBe(true)

  const atStation = await (await as('符海英')).today()
  expect(names(atStation.waiting)).toEqual(['李梅', '胡德宝'].sort())
  expect(names(atStation.expected)).toEqual(['张志强'])
})

test('the neighbourhood lives: wishes wait at both ends, shifts have a line, one who reported waits', async () => {
  const asker = await as('秦桂珍')
  const { wishes } = await asker.send(listOwnWishes, { query: {} })
  expect(wishes.map(({ state, waitsForMe }) => [state, waitsForMe])).toEqual([
    ['verifying', true],
    ['fulfilled', true],
  ])
  const helper = await as('卓志刚')
  const { communityId = '' } = helper.me.resident ?? {}
  if (!isId('place', communityId)) throw new Error('卓志刚 lives nowhere')
  const nearby = await helper.send(listWishes, { query: { placeId: communityId, order: 'offered' } })
  expect(nearby.wishes).toMatchObject([{ sentence: '想请人修一修滴水的水龙头' }])
  const { claims } = await helper.send(listOwnClaims, { query: {} })
  expect(claims).toMatchObject([{ wishState: 'fulfilled' }])
  const { shifts } = await helper.send(listOpenShifts, {})
  expect(shifts.map(({ name, taken, waiting, mine }) => [name, taken, waiting, mine])).toEqual(
    expect.arrayContaining([
      ['夜间巡逻', 2, 1, 'signed'],
      ['垃圾分类', 1, 0, undefined],
      ['助老代办', 1, 0, 'signed'],
    ]),
  )
  expect((await helper.send(listOwnSignUps, {})).minutes).toBe(210)
  const worker = await as('叶小禾')
  const inbox = { query: { placeId: communityId, list: 'to_verify' } } as const
  expect((await worker.send(listWishInbox, inbox)).wishes.map(({ state }) => state).sort()).toEqual([
    'submitted',
    'verifying',
  ])
  const waiting = { params: { placeId: communityId }, query: { state: 'waiting' } } as const
  expect((await worker.send(listCommunityReports, waiting)).reports).toMatchObject([{ name: '蒋一帆' }])
})

test('nobody is told anything twice when the stream brings the events', async () => {
  await system.cloud.stream.whenIdle()

  expect(system.cloud.stream.deadLetters).toEqual([])
  const { notices } = await (await as('李梅')).today()
  expect(notices.map(({ code }) => code)).toEqual(['trip_routed', 'trip_registered'])
})

test('what communities know of themselves is what the stream counts', async () => {
  await system.cloud.stream.whenIdle()
  const [note] = await rowsOf('CTY#demo')
  const now = v.parse(instantSchema, note?.['now'])
  const [{ makeDemo }, { lockedSeals }] = await Promise.all([import('./demo'), import('./seals')])
  const { items } = await makeDemo({ size: 'small', now, appid: system.appid, seals: await lockedSeals() })
  const counted = items.state.filter(({ kind }) => kind === 'communityTally')
  const stored = (await Promise.all([...new Set(counted.map(({ pk }) => String(pk)))].map(rowsOf))).flat()
  const tallies = (rows: readonly Item[]) =>
    new Map(rows.map(({ pk, sk, tally }) => [`${String(pk)} ${String(sk)}`, tally]))
  expect(counted.length).toBeGreaterThan(2)
  expect(tallies(stored)).toEqual(tallies(counted))
})

test('the inbox holds what the functions themselves would tell', async () => {
  const { tellOf } = await import('../../functions/notice/door')
  const member = (await as('李梅')).me.member
  const trip = (await (await as('符海英')).today()).waiting.find(({ memberName }) => memberName === '李梅')
  const row = (await rowsOf(`TRP#${trip?.tripId ?? ''}`)).filter(({ kind }) => kind === 'event').at(-1)
  const event = v.parse(tripEventSchema, row?.['event'])
  const inboxes = [event.originOrgId, event.stationId ?? '', member?.memberId ?? ''].map((id) => `INB#${id}`)
  const inboxRows = async () => (await Promise.all(inboxes.map(rowsOf))).flat()
  const before = await inboxRows()
  const told = before.filter(({ tripId, at }) => tripId === event.tripId && at === event.at)
  expect(told).toHaveLength(2)

  const client = clientOf(address())
  for (const { pk, sk } of [...told, { pk: `MRK#${event.eventId}`, sk: 'inbox' }])
    await client.send(new DeleteCommand({ TableName: address().tableName, Key: { pk, sk } }))
  await tellOf(event)

  const asUnread = (rows: Item[]) => rows.map((one) => ({ ...one, read: false }))
  expect(asUnread(await inboxRows())).toEqual(asUnread(before))
})

test('what people have done since stays when the system starts again', async () => {
  const zhou = await as('周明远')
  const wang = (await zhou.today()).waiting.find(({ memberName }) => memberName === '王建国')
  if (!wang) throw new Error('nobody waits')
  await zhou.send(registerTrip, { params: { tripId: wang.tripId } })

  const { figures } = await seed('small')

  expect(figures).toMatchObject({ membersAway: 19, takenIn: 1, stations: 3 })
  const again = (await zhou.today()).waiting.find(({ tripId }) => tripId === wang.tripId)
  expect(again).toMatchObject({ state: 'registered' })
  await expect(seed('full')).rejects.toThrow(/^The data kept here is the small county: npm run reset/)
})

test('a load that is stopped ends at once, with its stream on again', async () => {
  const database = await openDatabase(mkdtempSync(join(tmpdir(), 'county-')), undefined)
  const now = instant(system.cloud.clock.now())
  const signal = AbortSignal.abort(new Error('stopped'))
  const options = { size: 'small', now, appid: system.appid, pauseStream: true, signal } as const
  await expect(seedCounty({ ...options, ...database })).rejects.toThrow('stopped')

  const client = clientOf(database)
  const TableName = database.tableName
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  expect(Table?.StreamSpecification).toMatchObject({ StreamEnabled: true })
  const { Items } = await client.send(new ScanCommand({ TableName }))
  expect(Items).toMatchObject([{ kind: 'demo', size: 'small', now }])
  await database.close()
})

test('a load that was interrupted goes on with the same county', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'county-'))
  const database = await openDatabase(dataDir, undefined)
  const { endpoint, tableName } = database
  const client = clientOf(database)
  const begun = instant(system.cloud.clock.now() - 5 * 86_400_000)
  const Item = { pk: 'CTY#demo', sk: 'DEMO', kind: 'demo', size: 'small', now: begun }
  await client.send(new PutCommand({ TableName: tableName, Item }))

  const now = instant(system.cloud.clock.now())
  await seedCounty({ size: 'small', now, appid: system.appid, endpoint, tableName, pauseStream: true })

  const [{ makeDemo }, { lockedSeals }] = await Promise.all([import('./demo'), import('./seals')])
  const seals = await lockedSeals()
  const { state, events } = (await makeDemo({ size: 'small', now: begun, appid: system.appid, seals })).items
  const { Items } = await client.send(new ScanCommand({ TableName: tableName }))
  const stored = Items?.filter(({ kind }) => kind !== 'demo') ?? []
  const byKey = (items: readonly Item[]) =>
    items.map((one) => `${String(one['pk'])} ${String(one['sk'])}`).sort()
  expect(byKey(stored)).toEqual(byKey([...state, ...events]))
  await database.close()
  rmSync(dataDir, { recursive: true })
})

test('tomorrow the one in the south is due for a call', async () => {
  const liang = await as('梁美娟')
  expect((await liang.today()).notices.map(({ code }) => code)).not.toContain('trip_contact_due')

  system.cloud.clock.advance({ days: 1 })
  await system.cloud.runSchedule()
  await system.cloud.stream.whenIdle()

  expect((await liang.today()).notices.map(({ code }) => code)).toContain('trip_contact_due')
})
