import type { TripId } from '@shared/ids'
import * as letters from '@shared/letter/contract'
import { makeLetter } from '@shared/letter/rules'
import { moveMember, readMember } from '@shared/member/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import * as trips from '@shared/trip/contract'
import { rowsOf } from '../testing/rows'
import { newCode } from '../testing/codes'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, givenFiledTrip } from '../testing/trips'

let system: System
let home: TestCounty
let secretary: Somebody
let member: Somebody
let there: Somebody
let tripId: TripId
let token: string

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

const outside = { orgName: '滨海社区党支部' }
const taker = { orgName: '滨海社区第二支部', contactName: '符老师', orgPhone: '0898-0000001' }
const params = () => ({ params: { tripId } })
const today = () => dayOf(instant(system.cloud.clock.now()))

/** Somebody of the branch whom an organisation outside has taken in by a letter. */
beforeEach(async () => {
  home = await givenCounty()
  const role = (orgId = home.branch) => ({ county: home, role: 'branch_secretary' as const, orgId })
  secretary = await givenSomebody(system, { role: role() })
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  there = await givenSomebody(system, {})
  tripId = newId('trip')
  await member.do(trips.fileTrip, { body: { tripId, ...aFiling({ leaveOn: today() }) } })
  token = newCode(24)
  await secretary.do(trips.registerTrip, params())
  await secretary.do(trips.routeTrip, { ...params(), body: { outside } })
  await secretary.do(letters.makeLetter, { ...params(), body: { token } })
  await there.do(letters.answerLetter, {
    body: { token, ...outside, contactName: '符老师', phone: '19900008001' },
  })
  const { version } = await secretary.do(letters.readLetter, params())
  await secretary.do(letters.callBackLetter, {
    ...params(),
    body: { seen: version, phone: '0898-0000009' },
  })
  await there.do(letters.acknowledgeLetter, { body: { token, ...taker } })
})

const waiting = async (who = secretary) =>
  (await who.do(readToday, {})).waiting.filter((trip) => trip.tripId === tripId)
const goesHomeForSomeDays = () =>
  member.do(trips.visitHome, { ...params(), body: { from: today(), until: today() } })

test('what an organisation outside is to be told waits for the branch until it is told', async () => {
  expect(await waiting()).toEqual([])
  await goesHomeForSomeDays()
  const toTell = { about: 'home_visit', since: today(), orgName: taker.orgName }
  expect(await waiting()).toMatchObject([{ state: 'hosted', waitingFor: 'date', toTell }])
  const page = await secretary.do(trips.listWaitingTrips, { query: { orgId: home.branch } })
  expect(page.trips).toMatchObject([{ tripId, toTell }])
  await secretary.do(letters.tellHost, params())
  expect(await waiting()).toEqual([])
})

test('a trip that waits for the branch stands there once; one that is closed, until they know', async () => {
  await member.do(trips.reportReturn, params())
  expect(await waiting()).toMatchObject([{ waitingFor: 'origin', toTell: { about: 'returned' } }])
  await secretary.do(trips.archiveTrip, params())
  expect(await waiting()).toMatchObject([{ state: 'archived', toTell: { about: 'returned' } }])
  await there.do(letters.openLetter, { body: { token } })
  expect(await waiting()).toEqual([])
  expect(await rowsOf(system, `TRP#${tripId}`)).not.toContainEqual(expect.objectContaining({ sk: 'TELL' }))
})

test('telling of a trip that is over leaves the member their next one, and only that', async () => {
  await member.do(trips.reportReturn, params())
  await secretary.do(trips.archiveTrip, params())
  const filing = () => ({ body: { tripId: newId('trip'), ...aFiling() } })
  await member.do(trips.fileTrip, filing())
  await secretary.do(letters.tellHost, params())
  expect((await member.call(trips.fileTrip, filing())).error?.code).toBe('TRIP_ALREADY_OPEN')
})

test('a branch that the member has left since is told nothing more of a trip that is over', async () => {
  await member.do(trips.reportReturn, params())
  await secretary.do(trips.archiveTrip, params())
  const town = await givenSomebody(system, {
    role: { county: home, role: 'party_worker', orgId: home.town },
  })
  const listed = async () => {
    const { letters: some } = await secretary.do(letters.listLetters, { query: { orgId: home.branch } })
    return some.filter((one) => one.tripId === tripId)
  }
  expect([(await waiting()).length, (await listed()).length]).toEqual([1, 1])
  const memberId = member.member?.memberId ?? newId('member')
  const { version } = await town.do(readMember, { params: { memberId } })
  await town.do(moveMember, {
    params: { memberId },
    body: { version, toOrgId: home.otherBranch, doneNationallyOn: today() },
  })
  expect(await waiting()).toEqual([])
  expect(await listed()).toEqual([])
  const page = await secretary.do(trips.listWaitingTrips, { query: { orgId: home.branch } })
  expect(page.trips.filter((trip) => trip.tripId === tripId)).toEqual([])
})

test('it waits for the branch also when the trip itself waits for the next host, which reads nothing of it', async () => {
  const elsewhere = aFiling({ destination: { regionCode: '440304' } })
  await member.do(trips.changeTrip, { ...params(), body: elsewhere })
  await secretary.do(trips.registerTrip, params())
  await secretary.do(trips.routeTrip, { ...params(), body: { orgId: home.communityBranch } })
  expect(await waiting()).toMatchObject([{ waitingFor: 'host', toTell: { about: 'left' } }])
  const next = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.communityBranch },
  })
  const [card] = await waiting(next)
  expect(card).toMatchObject({ waitingFor: 'host' })
  expect(card).not.toHaveProperty('toTell')
})

test('its letter stands first, whatever page it was on, and once', async () => {
  const [{ saveLetterPart }, { transact }] = await Promise.all([
    import('./letter.store'),
    import('../writes/transact'),
  ])
  const later = Array.from({ length: 40 }, () =>
    makeLetter(
      {
        ...{ tripId: newId('trip'), countyId: home.countyId, tokenHash: newCode(24), toOrgName: '别处' },
        ...{ fromOrgId: home.branch, fromOrgName: '柳湾村支部' },
      },
      undefined,
      addDays(today(), 1),
    ),
  )
  await transact(later.map((letter) => saveLetterPart(undefined, letter)))
  const pages = async () => {
    const found: string[][] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const query = { orgId: home.branch, ...(cursor !== undefined && { cursor }) }
      const page = await secretary.do(letters.listLetters, { query })
      found.push(page.letters.map((one) => one.tripId))
      cursor = page.cursor
    }
    return found
  }
  expect((await pages()).map((page) => page.includes(tripId))).toEqual([false, false, true])
  await goesHomeForSomeDays()
  expect((await pages()).map((page) => page.includes(tripId))).toEqual([true, false, false])
})

test('a form that waits for the branch’s call stands before the others', async () => {
  const other = await givenFiledTrip(
    await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } }),
  )
  const code = newCode(24)
  await secretary.do(trips.registerTrip, { params: { tripId: other } })
  await secretary.do(trips.routeTrip, { params: { tripId: other }, body: { outside } })
  await secretary.do(letters.makeLetter, { params: { tripId: other }, body: { token: code } })
  const first = async () =>
    (await secretary.do(letters.listLetters, { query: { orgId: home.branch } })).letters[0]?.tripId
  const body = { token: code, ...outside, contactName: '符老师', phone: '19900008001' }
  await there.do(letters.answerLetter, { body })
  expect(await first()).toBe(other)
  await goesHomeForSomeDays()
  expect(await first()).toBe(tripId)
})
