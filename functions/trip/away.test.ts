import { takeOver } from '@shared/member/contract'
import type { OrgId } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import { tallyOf } from '@shared/trip/away-tally'
import { textOfTally } from '@shared/trip/away-tally-text'
import * as trips from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { aFiling } from '../testing/trips'

let system: System
let home: TestCounty
let secretary: Somebody
let town: Somebody
let officer: Somebody

beforeAll(async () => {
  system = await startSystem()
})
beforeEach(async () => {
  home = await givenCounty()
  const role = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
    givenSomebody(system, { role: { county: home, role, orgId } })
  secretary = await role('branch_secretary', home.branch)
  town = await role('party_worker', home.town)
  officer = await role('county_officer', home.root)
})
afterAll(() => system.close())

const today = () => dayOf(instant(system.cloud.clock.now()))

async function givenAway(leaveOn: Day, orgId = home.branch) {
  const member = await givenSomebody(system, { memberOf: { county: home, orgId } })
  const memberId = member.member?.memberId ?? newId('member')
  const tripId = newId('trip')
  await member.do(trips.fileTrip, { body: { tripId, ...aFiling({ leaveOn }) } })
  return { member, memberId, tripId, params: { tripId } }
}
/** Looked after from home, so that what the branch says of them counts. */
async function givenLooked(leaveOn: Day, isMobile: boolean) {
  const one = await givenAway(leaveOn)
  await secretary.do(trips.registerTrip, { params: one.params })
  await secretary.do(trips.manageTripAtOrigin, { params: one.params })
  if (isMobile) await secretary.do(trips.confirmMobile, { params: one.params, body: { isMobile } })
  return one
}
const none = { away: 0, toLeave: 0, mobile: 0, registered: 0, toReview: 0, toRegister: 0 }

/** The figures that come from counts, once the stream has counted. */
async function figuresFor(who: Somebody, orgId: OrgId) {
  await system.cloud.stream.whenIdle()
  return who.do(trips.readAwayFigures, { query: { orgId } })
}

test('two figures that are never one: from branch to town to county, each with what lies directly below', async () => {
  await givenAway(addDays(today(), 3))
  await givenLooked(addDays(today(), -200), false)
  const { params } = await givenLooked(addDays(today(), -200), true)
  const figures = { away: 2, toLeave: 1, mobile: 1, registered: 0, toReview: 1, toRegister: 1 }
  const ofBranch = await secretary.do(trips.listAway, { query: { orgId: home.branch } })
  expect(ofBranch).toMatchObject({ figures, trips: [{}, {}, {}] })
  expect(await figuresFor(town, home.town)).toMatchObject({
    ...{ whole: figures, own: none, mayList: true },
    orgs: [
      { orgId: home.branch, name: '柳湾村支部', figures, mayList: true, hasBelow: false },
      { orgId: home.otherBranch, figures: none },
    ],
  })
  const ofCounty = await figuresFor(officer, home.root)
  expect(ofCounty).toMatchObject({ whole: figures, mayList: true })
  expect(ofCounty.orgs.find(({ orgId }) => orgId === home.town)).toMatchObject({
    ...{ figures, hasBelow: true, mayList: false },
  })
  // The department has figures; who goes where is for the committees.
  expect(await officer.call(trips.listAway, { query: { orgId: home.branch } })).toMatchObject({ status: 403 })
  const fromAbove = await town.do(trips.listAway, { query: { orgId: home.branch } })
  expect(fromAbove.trips.map(({ memberName }) => memberName)).toHaveLength(3)

  const which = (query: 'review' | 'register') =>
    secretary.do(trips.listAway, { query: { orgId: home.branch, which: query } })
  expect((await which('review')).trips).toMatchObject([{ isCandidate: true }])
  expect((await which('register')).trips).toMatchObject([{ tripId: params.tripId }])
  await town.do(trips.registerNationally, { params, body: { on: today() } })
  expect((await which('register')).trips).toEqual([])
  expect(await figuresFor(town, home.town)).toMatchObject({
    whole: { registered: 1, toRegister: 0 },
  })
})

test('whoever has come back for good is counted no longer, and leaves the list with the trip', async () => {
  const { member, params } = await givenLooked(addDays(today(), -9), false)
  await member.do(trips.reportReturn, { params })
  const list = () => secretary.do(trips.listAway, { query: { orgId: home.branch } })
  expect(await list()).toMatchObject({ trips: [{ state: 'return_reported' }], figures: none })
  await secretary.do(trips.archiveTrip, { params })
  expect(await list()).toMatchObject({ trips: [] })
})

test('whom a committee has taken over stands in its list, and in the branch’s no longer', async () => {
  const { memberId, tripId } = await givenAway(today())
  await town.do(takeOver, { params: { memberId }, body: { wish: 'spoken' } })
  expect(await secretary.do(trips.listAway, { query: { orgId: home.branch } })).toMatchObject({
    ...{ trips: [], figures: none },
  })
  expect(await town.do(trips.listAway, { query: { orgId: home.town } })).toMatchObject({
    ...{ trips: [{ tripId }], figures: { away: 1 } },
  })
  expect(await figuresFor(town, home.town)).toMatchObject({
    own: { away: 1 },
  })
  expect(await figuresFor(officer, home.root)).toMatchObject({ whole: { away: 1 } })
})

test('figures come out of one count for each organisation, made by whoever asks first and kept by the stream', async () => {
  await givenAway(today())
  await system.cloud.stream.whenIdle()
  const onlyToday = tallyOf([{ startedOn: today() }], today())
  const countOf = async (orgId: OrgId) =>
    (await rowsOf(system, `AWC#${home.countyId}`)).find(({ sk }) => sk === orgId)
  expect(await countOf(home.branch)).toMatchObject({ tally: textOfTally(onlyToday, today()) })
  expect(await countOf(home.otherBranch)).toBeUndefined()
  expect(await figuresFor(town, home.town)).toMatchObject({ whole: { away: 1 } })
  expect(await countOf(home.otherBranch)).toMatchObject({ tally: ';;;;' })
})

test('a few counts are asked for by name, more are read together, and both say the same', async () => {
  const { getAwayCounts } = await import('./away-count.store')
  await givenAway(today())
  await givenAway(today(), home.otherBranch)
  await figuresFor(officer, home.root)
  const some = [home.branch, home.otherBranch]
  const [byName, together] = [
    await getAwayCounts(home.countyId, some, 829),
    await getAwayCounts(home.countyId, some, 8),
  ]
  expect([...byName.keys()].sort()).toEqual([...some].sort())
  expect(together).toEqual(byName)
})

test('what comes twice, or after a count was lost, ends in the same figures; so does the daily count', async () => {
  const { awayCountsAfter } = await import('./count-away-after')
  const { listAwayOf } = await import('./away.store')
  const { getTripWithEvents } = await import('./trip.store')
  const { OpenTripEntity } = await import('./trip.entity')
  const { DeleteItemCommand } = await import('dynamodb-toolbox/entity/actions/delete')
  const { tripId, memberId } = await givenAway(today())
  await givenAway(addDays(today(), 2))
  const figures = { away: 1, toLeave: 1 }
  expect(await figuresFor(town, home.town)).toMatchObject({ whole: figures })
  const { events = [] } = (await getTripWithEvents(tripId)) ?? {}
  const recounts = awayCountsAfter([...events, ...events])
  expect(recounts).toHaveLength(1)
  for (const { count } of [...recounts, ...recounts]) await count()
  expect(await figuresFor(town, home.town)).toMatchObject({ whole: figures })

  await OpenTripEntity.build(DeleteItemCommand).key({ memberId }).send()
  expect(await listAwayOf(home.countyId, [home.branch])).toHaveLength(1)
  expect(await figuresFor(town, home.town)).toMatchObject({ whole: figures })
  system.cloud.clock.advance({ days: 1 })
  await system.cloud.runSchedule()
  expect(await figuresFor(town, home.town)).toMatchObject({ whole: { away: 0, toLeave: 1 } })
})

test('a long list comes in parts, and its figures are those of all', async () => {
  for (let n = 0; n < 52; n++) await givenAway(addDays(today(), -n))
  const query = { orgId: home.branch }
  const first = await secretary.do(trips.listAway, { query })
  expect(first).toMatchObject({ figures: { away: 52 } })
  expect(first.trips).toHaveLength(50)
  const {
    trips: rest,
    cursor,
    figures,
  } = await secretary.do(trips.listAway, {
    query: { ...query, ...(first.cursor && { cursor: first.cursor }) },
  })
  expect([rest.length, cursor, figures]).toEqual([2, undefined, undefined])
  expect(new Set([...first.trips, ...rest].map(({ tripId }) => tripId)).size).toBe(52)
  const bad = { ...query, cursor: 'x' }
  expect(await secretary.call(trips.listAway, { query: bad })).toMatchObject({ status: 400 })
})

test('three together: the branch asks, and the committee above hears how many and where', async () => {
  const one = await givenAway(today())
  await givenAway(today())
  const sent = { body: { orgId: home.branch, regionCode: '460203' } }
  expect(await secretary.call(trips.proposeGroup, sent)).toMatchObject({
    ...{ status: 409, error: { code: 'TOO_FEW_TOGETHER' } },
  })
  await givenAway(today())
  await secretary.do(trips.proposeGroup, sent)
  await system.cloud.stream.whenIdle()
  const { notices } = await town.do(listInbox, { query: {} })
  expect(notices).toMatchObject([
    { code: 'group_proposed', params: { org: '柳湾村支部', place: '吉阳区', count: 3 }, orgId: home.branch },
  ])
  expect(JSON.stringify(notices)).not.toContain(one.tripId)

  // At another visit in the same month it is told that they have heard, and they hear nothing; in the next they do.
  const toldBy = async (asker: Somebody, above: Somebody) => {
    expect(await asker.do(trips.proposeGroup, sent)).toMatchObject({ state: 'proposed' })
    await system.cloud.stream.whenIdle()
    const inbox = await above.do(listInbox, { query: {} })
    return inbox.notices.filter(({ code }) => code === 'group_proposed').length
  }
  expect(await toldBy(secretary, town)).toBe(1)
  system.cloud.clock.advance({ days: 31 })
  const [asker, above] = await Promise.all([
    givenSomebody(system, { role: { county: home, role: 'branch_secretary', orgId: home.branch } }),
    givenSomebody(system, { role: { county: home, role: 'party_worker', orgId: home.town } }),
  ])
  expect(await toldBy(asker, above)).toBe(2)
  system.cloud.clock.reset()
})

test('of a whole branch it is counted where three or more are together, whatever page of it is read', async () => {
  const { params } = await givenAway(today())
  for (const leaveOn of [today(), addDays(today(), 9)]) await givenAway(leaveOn)
  await givenAway(today(), home.otherBranch)
  const together = [{ regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'], count: 3 }]
  expect((await figuresFor(secretary, home.branch)).together).toEqual(together)
  expect((await figuresFor(town, home.branch)).together).toEqual(together)
  // Who isn't told who goes where isn't told how many go there.
  expect((await figuresFor(officer, home.branch)).together).toBeUndefined()
  expect((await figuresFor(town, home.town)).together).toBeUndefined()
  await secretary.do(trips.returnTripForCompletion, { params, body: { reason: '请写清住在哪个区' } })
  expect((await figuresFor(secretary, home.branch)).together).toEqual([])
  expect(
    (await secretary.call(trips.proposeGroup, { body: { orgId: home.branch, regionCode: '460203' } })).error
      ?.code,
  ).toBe('TOO_FEW_TOGETHER')
})
