import { acceptDelegation, offerDelegation } from '@shared/delegation/contract'
import { recordDeath, setDiscreet, takeOver } from '@shared/member/contract'
import { listLooks, withdrawConsent } from '@shared/privacy/contract'
import { readToday } from '@shared/today/contract'
import * as trips from '@shared/trip/contract'
import { revealTrip } from '@shared/trip/reveal-contract'
import type { DelegationId } from '@shared/ids'
import { anAgreement } from '../delegation/testing/agreements'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, codeOf } from '../testing/trips'

let system: System
let home: TestCounty
let south: TestCounty
let secretary: Somebody
let host: Somebody

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  south = await givenCounty({ name: '南湾县' })
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  host = await givenSomebody(system, {
    role: { county: south, role: 'station_host', orgId: south.community, stationId: south.station },
  })
})
afterAll(() => system.close())

/** A member, and a daughter who may do these things for them. */
async function givenPair(...scopes: ('trips' | 'data')[]) {
  const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const daughter = await givenSomebody(system, {})
  const agreement = { ...anAgreement(system), scopes }
  await member.do(offerDelegation, { body: agreement })
  await daughter.do(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
  const actingAs: DelegationId = agreement.delegationId
  const memberId = member.member?.memberId ?? newId('member')
  return { member, daughter, actingAs, memberId }
}

test('a daughter files, completes and reports the return; home reads that it was family, the host reads nothing of it', async () => {
  const { member, daughter, actingAs } = await givenPair('trips')
  const tripId = newId('trip')
  const params = { tripId }
  await daughter.do(trips.fileTrip, { actingAs, body: { tripId, ...aFiling() } })
  await secretary.do(trips.returnTripForCompletion, { params, body: { reason: '住哪里' } })
  const { destination } = aFiling()
  const completed = { ...aFiling(), destination: { ...destination, address: '椰林路 1 号' } }
  await daughter.do(trips.completeTrip, { actingAs, params, body: completed })
  await secretary.do(trips.registerTrip, { params })
  await secretary.do(trips.routeTrip, { params, body: { stationId: south.station } })
  const code = codeOf(system, south.station)
  const scanned = await daughter.call(trips.checkIn, { actingAs, body: { code } })
  expect(scanned.error?.code).toBe('NO_TRIP_TO_CHECK_IN')
  await member.do(trips.checkIn, { body: { code } })

  const byAs = async (who: Somebody, as?: string) => {
    const { timeline } = await who.do(trips.readTrip, { params, ...(as && { actingAs: as }) })
    return timeline.filter(({ side }) => side === 'member').map(({ by }) => by)
  }
  const ofHome = ['林秀兰', '林秀兰（家人代办）', '林秀兰（家人代办）']
  expect(await byAs(secretary)).toEqual(ofHome)
  expect(await byAs(member)).toEqual(ofHome)
  expect(await byAs(daughter, actingAs)).toEqual(ofHome)
  expect(await byAs(host)).toEqual(['林秀兰', '林秀兰', '林秀兰'])

  await daughter.do(trips.reportReturn, { actingAs, params })
  expect(await member.do(trips.readTrip, { params })).toMatchObject({ state: 'return_reported' })
})

test('withdraws what was filed, and nobody does under the delegation of another', async () => {
  const { daughter, actingAs } = await givenPair('trips')
  const stranger = await givenPair('trips')
  const tripId = newId('trip')
  await daughter.do(trips.fileTrip, { actingAs, body: { tripId, ...aFiling() } })
  const withdraw = (who: Somebody, as: string) =>
    who.call(trips.withdrawTrip, { actingAs: as, params: { tripId } })
  expect((await withdraw(stranger.daughter, actingAs)).error?.code).toBe('NOT_ALLOWED')
  expect((await withdraw(stranger.daughter, stranger.actingAs)).error?.code).toBe('NOT_FOUND')
  expect((await withdraw(daughter, actingAs)).status).toBe(200)
})

test('who may only see to data neither files nor sees a trip, today neither', async () => {
  const { member, daughter, actingAs } = await givenPair('data')
  const tripId = newId('trip')
  const filed = await daughter.call(trips.fileTrip, { actingAs, body: { tripId, ...aFiling() } })
  expect(filed.error?.code).toBe('NOT_ALLOWED')
  await member.do(trips.fileTrip, { body: { tripId, ...aFiling() } })
  expect((await daughter.call(trips.readTrip, { actingAs, params: { tripId } })).status).toBe(404)
  expect((await daughter.do(readToday, { actingAs })).waiting).toEqual([])
})

test('nothing is filed for whose death is recorded, or who has taken the consent back', async () => {
  const one = await givenPair('trips')
  await secretary.do(recordDeath, { params: { memberId: one.memberId }, body: {} })
  const other = await givenPair('trips')
  await other.member.do(withdrawConsent, { body: { kind: 'sensitive', how: 'self' } })
  const file = ({ daughter, actingAs }: typeof one) =>
    daughter.call(trips.fileTrip, { actingAs, body: { tripId: newId('trip'), ...aFiling() } })
  expect((await file(one)).error?.code).toBe('MEMBER_STEP_NOT_POSSIBLE')
  expect((await file(other)).error?.code).toBe('CONSENT_NEEDED')
})

test('不告诉来打听的人 also keeps past trips and looks from them; a relieved branch has no past trip either', async () => {
  const { member, daughter, actingAs, memberId } = await givenPair('trips', 'data')
  const tripId = newId('trip')
  const params = { tripId }
  await member.do(trips.fileTrip, { body: { tripId, ...aFiling() } })
  await secretary.do(revealTrip, { params, body: { field: 'mobile' } })
  await member.do(trips.withdrawTrip, { params })
  const seen = async () =>
    JSON.stringify([
      await daughter.do(trips.readTrip, { actingAs, params }),
      await daughter.do(trips.listOwnTrips, { actingAs, query: {} }),
      await daughter.do(listLooks, { actingAs, query: {} }),
    ])
  expect(await seen()).toContain('吉阳区')
  await member.do(setDiscreet, { params: { memberId }, body: { discreet: true } })
  expect(await seen()).not.toMatch(/吉阳区|460203/)

  const worker = await givenSomebody(system, {
    role: { county: home, role: 'party_worker', orgId: home.town },
  })
  expect((await secretary.call(trips.readTrip, { params })).status).toBe(200)
  await worker.do(takeOver, { params: { memberId }, body: { wish: 'spoken' } })
  expect((await secretary.call(trips.readTrip, { params })).status).toBe(404)
  expect((await secretary.call(revealTrip, { params, body: { field: 'mobile' } })).status).toBe(404)
  expect((await worker.call(trips.readTrip, { params })).status).toBe(200)
})
