import { codeLink, readCode } from '@shared/station/code'
import { listStations, readCodeSeeds, readStation } from '@shared/station/contract'
import { checkIn, readTrip } from '@shared/trip/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { givenCounty, givenSomebody, newId, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let practice: TestCounty
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
  const host = await givenSomebody(system, {
    role: { county: home, role: 'station_host', orgId: home.community, stationId: home.station },
  })
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
