import * as v from 'valibot'
import { defaultRetention } from '@shared/privacy/retention'
import { idOf, type TripId } from '@shared/ids'
import {
  confirmDeath,
  correctMember,
  recordDeath,
  setDiscreet,
  transferMember,
  undoTransfer,
} from '@shared/member/contract'
import { revealMember } from '@shared/member/reveal-contract'
import { dayOf, instant } from '@shared/time'
import { archiveTrip, reportReturn } from '@shared/trip/contract'
import { revealTrip } from '@shared/trip/reveal-contract'
import { closeSweep } from '@shared/sweep/contract'
import { givenSweep } from '../sweep/testing/sweeps'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenInService, givenPlaces } from '../testing/places'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip, givenRoutedTrip } from '../testing/trips'
import { everything, putRaw } from './testing/table'

let system: System
let county: TestCounty
let secretary: Somebody
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})

const aMember = () => givenSomebody(system, { memberOf: { county, orgId: county.branch } })
async function givenArchivedTrip() {
  const member = await aMember()
  const tripId = await givenRoutedTrip(member, secretary, county.station)
  await member.do(reportReturn, { params: { tripId } })
  await secretary.do(archiveTrip, { params: { tripId } })
  return tripId
}
const rowsOf = async (tripId: string) =>
  (await everything(system)).filter(({ pk }) => pk === `TRP#${tripId}`).map(({ sk }) => String(sk))
const carryOut = async (bounds: { days: number; trips: number; lists?: number }) => {
  const { carryOutRetention } = await import('./door')
  return carryOutRetention(instant(system.cloud.clock.now()), { lists: 100, ...bounds })
}
/** Up to which day each county is done. */
const progress = async () =>
  (await everything(system))
    .filter(({ kind }) => kind === 'retention')
    .map(({ pk, doneThrough }) => `${String(pk)} ${String(doneThrough)}`)
    .sort()
    .join()
const untilNothingIsLeft = async (bounds: { days: number; trips: number; lists?: number }) => {
  let [removed, runs, before] = [0, 0, '?']
  for (;;) {
    const now = await carryOut(bounds)
    const done = await progress()
    if (now === 0 && done === before) return { removed, runs }
    ;[removed, runs, before] = [removed + now, runs + 1, done]
  }
}
/** Back to where the clock was. */
const inYears = async (years: number, run: () => Promise<void>) => {
  system.cloud.clock.advance({ days: years * 366 })
  try {
    await run()
  } finally {
    system.cloud.clock.reset()
  }
}

test('a trip that ended more than three years ago is removed with its history; one under way never is', async () => {
  const [over, underWay] = [await givenArchivedTrip(), await givenFiledTrip(await aMember())]
  expect((await untilNothingIsLeft({ days: 400, trips: 100 })).removed).toBe(0)
  await inYears(4, async () => {
    await untilNothingIsLeft({ days: 400, trips: 100 })
  })
  expect(await rowsOf(over)).toEqual([])
  expect(await rowsOf(underWay)).toContain('TRP')
})

test('a county keeps them for as long as it says', async () => {
  const over = await givenArchivedTrip()
  const stored = (await everything(system)).find(({ pk }) => pk === `CTY#${county.countyId}`)
  const retention = { ...defaultRetention, tripDays: 5 * 366 }
  await putRaw(system, { ...stored, county: { ...Object(stored?.county), retention } })
  await inYears(4, async () => {
    await untilNothingIsLeft({ days: 2000, trips: 100 })
  })
  expect(await rowsOf(over)).toContain('TRP')
})

test('a look is kept for as long as the county of the member says, whoever looks', async () => {
  const stored = (await everything(system)).find(({ pk }) => pk === `CTY#${county.countyId}`)
  const retention = { ...defaultRetention, lookDays: 400 }
  await putRaw(system, { ...stored, county: { ...Object(stored?.county), retention } })
  const elsewhere = await givenCounty({ name: '海棠区' })
  const { community: orgId, station: stationId } = elsewhere
  const host = await givenSomebody(system, {
    role: { county: elsewhere, role: 'station_host', orgId, stationId },
  })
  const member = await aMember()
  const memberId = member.member?.memberId ?? ''
  const tripId = await givenRoutedTrip(member, secretary, stationId)
  await host.do(revealTrip, { params: { tripId }, body: { field: 'mobile' } })
  const body = { field: 'mobile' as const, reason: 'call' as const }
  await secretary.call(revealMember, { params: { memberId: v.parse(idOf('member'), memberId) }, body })
  const looks = (await everything(system)).filter(({ pk }) => pk === `LOK#${memberId}`)
  const inDays = ({ ttl }: Record<string, unknown>) =>
    Math.round((Number(ttl) - system.cloud.clock.now() / 1000) / 86_400)
  expect(looks.map(inDays)).toEqual([400, 400])
})

test('what is told is kept for as long as the county says', async () => {
  const stored = (await everything(system)).find(({ pk }) => pk === `CTY#${county.countyId}`)
  const retention = { ...defaultRetention, noticeDays: 200 }
  await putRaw(system, { ...stored, county: { ...Object(stored?.county), retention } })
  await givenFiledTrip(await aMember())
  const gone = await aMember()
  const params = { memberId: v.parse(idOf('member'), gone.member?.memberId) }
  await secretary.do(setDiscreet, { params, body: { discreet: true } })
  await system.cloud.stream.whenIdle()
  const told = (await everything(system)).filter(({ pk }) =>
    [county.branch, params.memberId].some((one) => pk === `INB#${one}`),
  )
  const inDays = ({ ttl }: Record<string, unknown>) =>
    Math.round((Number(ttl) - system.cloud.clock.now() / 1000) / 86_400)
  expect(told.length).toBeGreaterThan(1)
  expect(new Set(told.map(inDays))).toEqual(new Set([200]))
})

test('a run does only so much, and the next goes on where it ended', async () => {
  const trips = [await givenArchivedTrip(), await givenArchivedTrip(), await givenArchivedTrip()]
  await inYears(4, async () => {
    const left = async () => (await Promise.all(trips.map(rowsOf))).filter((rows) => rows.length > 0).length
    const { runs } = await untilNothingIsLeft({ days: 700, trips: 1 })
    expect(runs).toBeGreaterThan(3)
    expect(await left()).toBe(0)
  })
})

test('a sweep goes with its lists once it has been over for as long, a few lists a run; a later one stays', async () => {
  const worker = await givenSomebody(system, {
    role: { county, role: 'party_worker', orgId: county.town },
  })
  await aMember()
  const [old, forgotten] = [
    await givenSweep(system, worker, county.town),
    await givenSweep(system, worker, county.town),
  ]
  await worker.do(closeSweep, { params: { sweepId: old } })
  const about = async (sweepId: string) =>
    (await everything(system)).filter(
      ({ pk }) => String(pk).includes(sweepId) && !String(pk).startsWith('EVT'),
    )
  const before = (await about(old)).length
  expect(before).toBeGreaterThan(3)
  await untilNothingIsLeft({ days: 400, trips: 100 })
  expect(await about(old)).toHaveLength(before)
  await inYears(4, async () => {
    const { runs } = await untilNothingIsLeft({ days: 400, trips: 100, lists: 1 })
    expect(runs).toBeGreaterThan(3)
    for (const sweepId of [old, forgotten])
      expect((await about(sweepId)).filter(({ kind }) => String(kind).startsWith('sweep'))).toEqual([])
  })
})

test('who was transferred or has died keeps number, address and unit while it can be undone, a few a run', async () => {
  const { getMember } = await import('../member/door')
  const { stripDeparted } = await import('./door')
  const now = () => dayOf(instant(system.cloud.clock.now()))
  const second = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const idOfNew = async () => v.parse(idOf('member'), (await aMember()).member?.memberId)
  const [gone, dead, there, back] = [await idOfNew(), await idOfNew(), await idOfNew(), await idOfNew()]
  for (const memberId of [gone, dead, there, back])
    await secretary.do(correctMember, { params: { memberId }, body: { version: 1, unit: '县医院' } })
  for (const memberId of [gone, back])
    await secretary.do(transferMember, { params: { memberId }, body: { version: 2, on: now() } })
  await secretary.do(undoTransfer, { params: { memberId: back } })
  await secretary.do(recordDeath, { params: { memberId: dead }, body: {} })
  await second.do(confirmDeath, { params: { memberId: dead } })
  const left = async () => {
    const found = await Promise.all([gone, dead, there, back].map(getMember))
    return found.map((one) => [one?.phone !== undefined, one?.phoneKey !== undefined, one?.unit])
  }
  const [whole, nothing] = [
    [true, true, '县医院'],
    [false, false, undefined],
  ]
  try {
    system.cloud.clock.advance({ days: 30 })
    await stripDeparted(now(), 100)
    expect(await left()).toEqual([whole, whole, whole, whole])
    system.cloud.clock.advance({ days: 1 })
    expect([await stripDeparted(now(), 1), await stripDeparted(now(), 1)]).toEqual([1, 1])
    expect(await stripDeparted(now(), 100)).toBe(0)
    expect(await left()).toEqual([nothing, nothing, whole, whole])
  } finally {
    system.cloud.clock.reset()
  }
})

test('what communities and closed trips have of who has left goes with it, also when the roster has nothing', async () => {
  const now = () => dayOf(instant(system.cloud.clock.now()))
  const places = await givenPlaces(system, county)
  const [member, bare, there] = [await aMember(), await aMember(), await aMember()]
  const idOfThem = ({ member: one }: Somebody) => one?.memberId ?? newId('member')
  const trips: TripId[] = []
  for (const who of [member, bare, there]) {
    const tripId = await givenRoutedTrip(who, secretary, county.station)
    await who.do(reportReturn, { params: { tripId } })
    await secretary.do(archiveTrip, { params: { tripId } })
    trips.push(tripId)
    const row = { countyId: county.countyId, placeId: places.community, memberId: idOfThem(who) }
    await givenInService({ ...row, name: '林秀兰', phone: '19900080051', unit: '县医院' })
    const [{ saveAnchorHouseholdParts }, { transact }] = await Promise.all([
      import('../community/door'),
      import('../writes/transact'),
    ])
    await transact(
      saveAnchorHouseholdParts(undefined, {
        ...row,
        householdId: newId('household'),
        version: 1,
        name: '林秀兰家',
      }),
    )
  }
  await secretary.do(correctMember, {
    params: { memberId: idOfThem(bare) },
    body: { version: 1, phone: null },
  })
  for (const [who, version] of [
    [member, 1],
    [bare, 2],
  ] as const)
    await secretary.do(transferMember, { params: { memberId: idOfThem(who) }, body: { version, on: now() } })
  const [{ inCommunityOf }, { getTrip }, { stripDeparted }] = await Promise.all([
    import('../community/door'),
    import('../trip/door'),
    import('./door'),
  ])
  const left = async (who: Somebody) => {
    const { households, inServiceMembers } = await inCommunityOf(idOfThem(who))
    const trip = await getTrip(trips[[member, bare, there].indexOf(who)] ?? newId('trip'))
    return [households.length, inServiceMembers.length, trip?.phone.masked, trip?.destination.address?.masked]
  }
  const whole = await left(there)
  expect(whole).toEqual([1, 1, expect.stringContaining('****'), undefined])
  try {
    system.cloud.clock.advance({ days: 30 })
    await stripDeparted(now(), 100)
    for (const who of [member, bare]) expect(await left(who)).toEqual(whole)
    system.cloud.clock.advance({ days: 1 })
    expect(await stripDeparted(now(), 100)).toBe(2)
    expect(await stripDeparted(now(), 100)).toBe(0)
    for (const who of [member, bare]) expect(await left(who)).toEqual([0, 0, '', undefined])
    expect(await left(there)).toEqual(whole)
  } finally {
    system.cloud.clock.reset()
  }
})

test('a removal that was interrupted is found again', async () => {
  const over = await givenArchivedTrip()
  const { deleteRow } = await import('../writes/rows')
  await deleteRow({ pk: `TRP#${over}`, sk: 'TRP' })
  await inYears(4, async () => {
    await untilNothingIsLeft({ days: 2000, trips: 100 })
  })
  expect(await rowsOf(over)).toEqual([])
})

test('looks, log and notices end by themselves: half a year at least, and then the table deletes them', async () => {
  await givenArchivedTrip()
  await system.cloud.stream.whenIdle()
  const kept = async (kind: string) => (await everything(system)).filter((item) => item.kind === kind).length
  const now = Math.floor(system.cloud.clock.now() / 1000)
  const lines = (await everything(system)).filter(({ kind }) => kind === 'audit' || kind === 'notice')
  expect(lines.length).toBeGreaterThan(5)
  for (const { ttl } of lines) expect(Number(ttl)).toBeGreaterThan(now + 183 * 86_400)
  await inYears(2, async () => {
    await system.cloud.sweepExpired()
    expect([await kept('audit'), await kept('notice')]).toEqual([0, 0])
  })
})
