import { codeLink, readCode } from '@shared/station/code'
import {
  changeStation,
  findTripByCode,
  listArrivals,
  listOwnStations,
  listStations,
  readCodeSeeds,
  readStation,
  readStationHistory,
} from '@shared/station/contract'
import { readPosterCode } from '@shared/station/poster-contract'
import { checkIn, confirmArrival, readTrip } from '@shared/trip/contract'
import { tripCodeOf } from '@shared/trip/trip-code'
import { addDays, dayOf, instant } from '@shared/time'
import { givenCounty, givenSomebody, newId, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aStationChange } from '../testing/stations'
import { givenRoutedTrip } from '../testing/trips'
import { givenNewcomer } from '../testing/unbound'
import { textInPicture } from './testing/text-in-picture'

let system: System
let home: TestCounty
let practice: TestCounty
const hostOf = (county: TestCounty) =>
  givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId: county.station },
    memberOf: { county, orgId: county.communityBranch, name: '符海英' },
  })
const member = (county: TestCounty) => givenSomebody(system, { memberOf: { county, orgId: county.branch } })

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  practice = await givenCounty({ name: '演练县', practice: true })
})
afterAll(() => system.close())

test('stations are found by province, city and county, and not elsewhere', async () => {
  const somebody = await member(home)
  const idsOf = async (region: string) =>
    (await somebody.do(listStations, { query: { region } })).stations.map((station) => station.stationId)
  for (const region of ['46', '4602', '460203'])
    expect((await idsOf(region)).sort()).toEqual([home.station, home.otherStation].sort())
  expect(await idsOf('4601')).toEqual([])
  expect(await somebody.call(listStations, { query: { region: '460' } })).toMatchObject({
    status: 400,
    error: { code: 'INVALID_INPUT' },
  })
})

test('an exercise sees its own stations alone, and nobody else sees those', async () => {
  const trainee = await member(practice)
  const { stations } = await trainee.do(listStations, { query: { region: '460203' } })
  expect(stations.map(({ stationId }) => stationId).sort()).toEqual(
    [practice.station, practice.otherStation].sort(),
  )
  const somebody = await member(home)
  const there = await somebody.call(readStation, { params: { stationId: practice.station } })
  expect(there).toMatchObject({ status: 404, error: { code: 'NOT_FOUND' } })
})

test('two counties for exercises do not see each other', async () => {
  const other = await givenCounty({ name: '演练二县', practice: true })
  const trainee = await member(other)
  const { stations } = await trainee.do(listStations, { query: { region: '460203' } })
  expect(stations.map(({ stationId }) => stationId).sort()).toEqual(
    [other.station, other.otherStation].sort(),
  )
  expect((await trainee.call(readStation, { params: { stationId: practice.station } })).status).toBe(404)
})

test('a station shows what the public may know, and nothing else', async () => {
  const somebody = await member(home)
  const { output } = await somebody.call(readStation, { params: { stationId: home.station } })
  expect(Object.keys(output ?? {}).sort()).toEqual(
    ['stationId', 'name', 'orgName', 'place', 'regionCode', 'address', 'phone', 'hours', 'services'].sort(),
  )
  expect((await somebody.call(readStation, { params: { stationId: newId('station') } })).status).toBe(404)
})

test('a cursor of another list is refused', async () => {
  const somebody = await member(home)
  const cursor = Buffer.from(JSON.stringify({ pk: 'SES#x', sk: 'SES', listingPk: 'SES#x' })).toString(
    'base64url',
  )
  const half = Buffer.from(JSON.stringify({ listingPk: 'STN#live#46' })).toString('base64url')
  const whole = { pk: 'STN#x', sk: 'STN', listingPk: 'STN#live#46', listingSk: '110101#stn_x' }
  const elsewhere = Buffer.from(JSON.stringify(whole)).toString('base64url')
  for (const bad of [cursor, 'nonsense', half, elsewhere])
    expect(await somebody.call(listStations, { query: { region: '46', cursor: bad } })).toMatchObject({
      status: 400,
      error: { code: 'MALFORMED_REQUEST' },
    })
})

test("the host's phone makes codes from its seeds alone, today and tomorrow, and no day after", async () => {
  const host = await hostOf(home)
  const seeds = await host.do(readCodeSeeds, { params: { stationId: home.station } })
  const now = instant(system.cloud.clock.now())
  expect(seeds.seeds.map(({ day }) => day)).toEqual([dayOf(now), addDays(dayOf(now), 1)])
  const link = codeLink(seeds.linkPrefix, home.station, seeds.seeds, now) ?? ''
  expect(readCode(seeds.linkPrefix, link)?.stationId).toBe(home.station)
  const inDays = (n: number) => instant(system.cloud.clock.now() + n * 86_400_000)
  expect(codeLink(seeds.linkPrefix, home.station, seeds.seeds, inDays(1))).toBeDefined()
  expect(codeLink(seeds.linkPrefix, home.station, seeds.seeds, inDays(2))).toBeUndefined()

  const [traveller, secretary] = await Promise.all([
    member(home),
    givenSomebody(system, { role: { county: home, role: 'branch_secretary', orgId: home.branch } }),
  ])
  const tripId = await givenRoutedTrip(traveller, secretary, home.station)
  await traveller.do(checkIn, { body: { code: link } })
  expect(await traveller.do(readTrip, { params: { tripId } })).toMatchObject({ state: 'checked_in' })
})

describe('what a host says of the station', () => {
  const at = () => ({ params: { stationId: home.otherStation } })
  const otherHost = () =>
    givenSomebody(system, {
      role: { county: home, role: 'station_host', orgId: home.community, stationId: home.otherStation },
      memberOf: { county: home, orgId: home.communityBranch, name: '吴阿明' },
    })

  test('everybody reads, with the times at which it is open next, and who may change it reads who did', async () => {
    const [host, somebody] = await Promise.all([otherHost(), member(home)])
    await host.do(changeStation, { ...at(), body: aStationChange() })
    const read = await somebody.do(readStation, at())
    expect(read).toMatchObject({
      ...{ phone: '0898-88880000', services: ['报到登记', '饮水'] },
      hours: '工作日 8:30–12:00、14:00–17:30，周末和节假日休息',
    })
    expect(read.openings).toHaveLength(4)
    expect(read.changedAt).toBeDefined()
    expect(read).not.toHaveProperty('changes')
    const { version, changes } = await host.do(readStationHistory, at())
    expect({ version, changes }).toMatchObject({
      version: 1,
      changes: [{ by: '吴阿明', fields: ['phone', 'openingHours', 'services'] }],
    })
    expect((await somebody.call(readStationHistory, at())).status).toBe(403)
  })

  test('is not overwritten by who has not seen it, and what is the same leaves no trace', async () => {
    const host = await otherHost()
    const { version } = await host.do(readStationHistory, at())
    await host.do(changeStation, { ...at(), body: aStationChange({ version, services: ['报到'] }) })
    const late = await host.call(changeStation, { ...at(), body: aStationChange({ version }) })
    expect(late.error?.code).toBe('CHANGED_MEANWHILE')
    const same = aStationChange({ version: version + 1, services: ['报到'] })
    await host.do(changeStation, { ...at(), body: same })
    expect((await host.do(readStationHistory, at())).version).toBe(version + 1)
  })

  test('is refused when the times are impossible, and from whoever hosts another station', async () => {
    const [host, neighbour] = await Promise.all([otherHost(), hostOf(home)])
    const { version } = await host.do(readStationHistory, at())
    const { openingHours } = aStationChange()
    const workdays = [{ from: '17:30', to: '08:30' }]
    const body = aStationChange({ version, openingHours: { ...openingHours, workdays } })
    expect((await host.call(changeStation, { ...at(), body })).error?.code).toBe('HOURS_IMPOSSIBLE')
    const not = await neighbour.call(changeStation, { ...at(), body: aStationChange({ version }) })
    expect(not.error?.code).toBe('NOT_ALLOWED')
  })

  test('may be said by who works for its organisation, too', async () => {
    const worker = await givenSomebody(system, {
      role: { county: home, role: 'party_worker', orgId: home.community },
    })
    const { version } = await worker.do(readStationHistory, at())
    await worker.do(changeStation, { ...at(), body: aStationChange({ version, phone: '19900009003' }) })
    expect((await worker.do(readStationHistory, at())).changes[0]).toMatchObject({
      ...{ by: '海棠社区党总支', fields: expect.arrayContaining(['phone']) },
    })
  })
})

test('an office lists its own stations, for printing, and none of others', async () => {
  const officer = await givenSomebody(system, {
    role: { county: home, role: 'county_officer', orgId: home.root },
  })
  const { stations } = await officer.do(listOwnStations, { params: { orgId: home.root } })
  expect(stations.map(({ stationId }) => stationId).sort()).toEqual([home.station, home.otherStation].sort())
  expect((await officer.do(listOwnStations, { params: { orgId: home.town } })).stations).toEqual([])
  expect(
    (await (await hostOf(home)).call(listOwnStations, { params: { orgId: home.community } })).status,
  ).toBe(403)
})

test("the permanent code is a picture that opens the station's page, and nothing else stands in it", async () => {
  const host = await hostOf(home)
  const { mediaType, image } = await host.do(readPosterCode, { params: { stationId: home.station } })
  expect(mediaType).toBe('image/png')
  const text = textInPicture(Buffer.from(image, 'base64'))
  const link = new URL(text)
  expect(link.protocol).toBe('weixin:')
  expect(text).toMatch(/\/features\/station\/pages\/station\/index\?/)
  expect([...link.searchParams]).toEqual([['scene', home.station]])
  expect(home.station.length).toBeLessThanOrEqual(32)
})

test('when WeChat makes no code, the office is told to try later', async () => {
  const host = await hostOf(home)
  system.wechat.injectFault({ path: '/wxa/getwxacodeunlimit', errcode: 41030, times: 1 })
  const got = await host.call(readPosterCode, { params: { stationId: home.station } })
  expect(got.error?.code).toBe('WECHAT_UNAVAILABLE')
})

test("somebody bound to nobody reads the station that its poster's code names", async () => {
  const newcomer = await givenNewcomer(system, '19900090001')
  const read = await newcomer.do(readStation, { params: { stationId: home.station } })
  expect(read).toMatchObject({ stationId: home.station })
})

describe('those who come', () => {
  test('are found by the code on their paper by the host they are sent to, and by nobody else', async () => {
    const [host, traveller, secretary] = await Promise.all([
      hostOf(home),
      member(home),
      givenSomebody(system, { role: { county: home, role: 'branch_secretary', orgId: home.branch } }),
    ])
    const tripId = await givenRoutedTrip(traveller, secretary, home.station)
    const code = tripCodeOf(tripId)
    const params = { stationId: home.station, code }
    expect(await host.do(findTripByCode, { params })).toMatchObject({ tripId, memberName: '林秀兰' })
    const elsewhere = await givenSomebody(system, {
      role: { county: home, role: 'station_host', orgId: home.community, stationId: home.otherStation },
    })
    expect((await elsewhere.call(findTripByCode, { params })).status).toBe(403)
    const there = { params: { stationId: home.otherStation, code } }
    expect((await elsewhere.call(findTripByCode, there)).status).toBe(404)
    expect((await secretary.call(findTripByCode, { params })).status).toBe(403)

    await host.do(confirmArrival, { params: { tripId } })
    const { arrivals } = await host.do(listArrivals, { params: { stationId: home.station }, query: {} })
    expect(arrivals[0]).toMatchObject({ how: 'seen_by_host', trip: { tripId, memberName: '林秀兰' } })
    system.cloud.clock.advance({ days: 1 })
    const tomorrow = await host.do(listArrivals, { params: { stationId: home.station }, query: {} })
    expect(tomorrow.arrivals).toEqual([])
  })
})
