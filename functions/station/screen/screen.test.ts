import { codeLink, judgeCode, readCode } from '@shared/station/code'
import { mostScreens, pairingLastsMs } from '@shared/station/screen'
import {
  connectScreen,
  endScreen,
  listScreens,
  openScreen,
  readScreen,
} from '@shared/station/screen-contract'
import { dayOf, instant } from '@shared/time'
import { call, must } from '../../testing/caller'
import { newCode } from '../../testing/codes'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import { rowsOf } from '../../testing/rows'
import { startSystem, type System } from '../../testing/system'

let system: System
let county: TestCounty
let host: Somebody

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
})
beforeEach(async () => {
  system.cloud.clock.reset()
  host = await hostOf('station')
})
afterAll(() => system.close())

const hostOf = (station: 'station' | 'otherStation') =>
  givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId: county[station] },
  })
const at = () => ({ stationId: county.station })
const aScreen = () => must(call(system.cloud.apiUrl, undefined, openScreen, { body: { browser: 'chrome' } }))
type Open = Awaited<ReturnType<typeof aScreen>>
const read = ({ screenId, secret }: Pick<Open, 'screenId' | 'secret'>) =>
  call(system.cloud.apiUrl, undefined, readScreen, { params: { screenId }, body: { secret } })
const connect = ({ code }: Open, days: 1 | 7 = 1) =>
  host.call(connectScreen, { params: at(), body: { code, days } })
const end = ({ screenId }: Open) => host.do(endScreen, { params: { ...at(), screenId } })
const now = () => instant(system.cloud.clock.now())

test('a screen that a host has connected makes codes that count, and names the station alone', async () => {
  const screen = await aScreen()
  expect((await read(screen)).output).toMatchObject({ state: 'waiting' })
  expect((await connect(screen)).status).toBe(201)
  const { output } = await read(screen)
  expect(output).toMatchObject({ state: 'connected', shows: { ...at(), name: '海棠驿站1' } })
  const { linkPrefix = '', seeds = [] } = output?.shows ?? {}
  const code = readCode(linkPrefix, codeLink(linkPrefix, county.station, seeds, now()) ?? '')
  expect(code && judgeCode(code, process.env.STATION_CODE_SECRET ?? '', now())).toBe('now')
  const { screens } = await host.do(listScreens, { params: at() })
  expect(screens).toMatchObject([{ screenId: screen.screenId, browser: 'chrome' }])
  await end(screen)
})

test('it is given the seed of tomorrow only when it may have to live on it', async () => {
  const screen = await aScreen()
  await connect(screen, 7)
  const days = async () => (await read(screen)).output?.shows?.seeds.map(({ day }) => day)
  const hourNow = () => Number(new Date(Date.parse(now()) + 8 * 3_600_000).toISOString().slice(11, 13))
  system.cloud.clock.advance({ hours: (24 - hourNow() + 12) % 24 })
  expect(await days()).toEqual([dayOf(now())])
  system.cloud.clock.advance({ hours: 11 })
  expect(await days()).toHaveLength(2)
  system.cloud.clock.reset()
  await end(screen)
})

test('disconnected, or when its time is over, it is given nothing any more', async () => {
  const [first, second] = [await aScreen(), await aScreen()]
  await connect(first)
  await connect(second)
  await end(first)
  await end(first)
  expect((await read(first)).output).toEqual({ state: 'ended', serverTime: expect.any(String) })
  system.cloud.clock.advance({ days: 1 })
  expect((await read(second)).output).toEqual({ state: 'ended', serverTime: expect.any(String) })
  expect((await host.do(listScreens, { params: at() })).screens).toEqual([])
  system.cloud.clock.reset()
  await end(second)
})

test('its secret is kept as a digest, and nobody without it is told that there is such a screen', async () => {
  const screen = await aScreen()
  const rows = JSON.stringify(await rowsOf(system, `SCR#${screen.screenId}`))
  expect(rows).toContain(screen.screenId)
  expect(rows).not.toContain(screen.secret)
  expect((await read({ ...screen, secret: 'x'.repeat(43) })).status).toBe(404)
  expect((await read({ ...screen, screenId: newId('screen') })).status).toBe(404)
})

test('a code is good once, and for ten minutes', async () => {
  const [first, late] = [await aScreen(), await aScreen()]
  await connect(first)
  expect((await connect(first)).error?.code).toBe('SCREEN_CODE_UNKNOWN')
  expect((await connect({ ...first, code: newCode(8) })).error?.code).toBe('SCREEN_CODE_UNKNOWN')
  system.cloud.clock.advance({ seconds: pairingLastsMs / 1000 })
  expect((await connect(late)).error?.code).toBe('SCREEN_CODE_UNKNOWN')
  expect((await read(late)).output?.state).toBe('ended')
  system.cloud.clock.reset()
  await end(first)
})

test('a host connects and disconnects screens of their own station alone', async () => {
  const [screen, neighbour] = [await aScreen(), await hostOf('otherStation')]
  const body = { code: screen.code, days: 1 as const }
  expect((await neighbour.call(connectScreen, { params: at(), body })).status).toBe(403)
  await connect(screen)
  const { screenId } = screen
  expect((await neighbour.call(endScreen, { params: { ...at(), screenId } })).status).toBe(403)
  const elsewhere = { stationId: county.otherStation, screenId }
  expect((await neighbour.call(endScreen, { params: elsewhere })).status).toBe(404)
  expect((await neighbour.call(listScreens, { params: at() })).status).toBe(403)
  await end(screen)
})

test('a station has five screens at most', async () => {
  const screens: Open[] = []
  for (let n = 0; n < mostScreens; n++) screens.push(await aScreen())
  for (const screen of screens) await connect(screen)
  expect((await connect(await aScreen())).error?.code).toBe('SCREENS_FULL')
  for (const screen of screens) await end(screen)
})
