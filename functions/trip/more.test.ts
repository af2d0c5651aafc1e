import { acceptDelegation, offerDelegation } from '@shared/delegation/contract'
import { setDiscreet } from '@shared/member/contract'
import { exportMyData } from '@shared/privacy/export-contract'
import { addDays, dayOf, instant } from '@shared/time'
import * as trips from '@shared/trip/contract'
import type { FilingInput } from '@shared/trip/schema'
import { revealTrip } from '@shared/trip/reveal-contract'
import { anAgreement } from '../delegation/testing/agreements'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling } from '../testing/trips'

let system: System
let home: TestCounty
let secretary: Somebody
let officer: Somebody

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  officer = await givenSomebody(system, {
    role: { county: home, role: 'county_officer', orgId: home.root },
  })
})
afterAll(() => system.close())

const today = () => dayOf(instant(system.cloud.clock.now()))
const more: NonNullable<FilingInput['more']> = {
  ...({ unitName: '海棠渔港', unitType: 'private_company', industry: 'transport' } as const),
  ...{ fixedPlace: true, activityCardNo: 'HD-1' },
  emergency: { name: '林小梅', relation: '女儿', phone: '19900008888' },
}

async function givenFiled(changed: Parameters<typeof aFiling>[0] = {}) {
  const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const tripId = newId('trip')
  await member.do(trips.fileTrip, { body: { tripId, ...aFiling(changed) } })
  return { member, tripId, params: { tripId } }
}
const read = (who: Somebody, tripId: ReturnType<typeof newId<'trip'>>) =>
  who.do(trips.readTrip, { params: { tripId } })

test('what may be told beside is kept, whom to call sealed, and each reads what is theirs to read', async () => {
  const { member, tripId, params } = await givenFiled({ more })
  const shown = { unitName: '海棠渔港', industry: 'transport', fixedPlace: true, emergency: '已登记' }
  expect((await read(member, tripId)).more).toMatchObject({ ...shown, activityCardNo: 'HD-1' })
  expect((await read(secretary, tripId)).more).toMatchObject(shown)
  expect(JSON.stringify(await read(secretary, tripId))).not.toContain('19900008888')
  const opened = { params, body: { field: 'emergency', reason: '联系不上本人' } } as const
  expect(await secretary.do(revealTrip, opened)).toMatchObject({ value: '林小梅（女儿）19900008888' })
  expect(await officer.call(revealTrip, opened)).toMatchObject({ status: 404 })
  const mine = await member.do(exportMyData, {})
  expect(mine.trips).toMatchObject([{ more: { ...shown, emergency: '林小梅（女儿）19900008888' } }])
})

test('an older phone that says nothing of it changes nothing; what is sent takes the place of what was there', async () => {
  const { member, tripId, params } = await givenFiled({ more })
  await member.do(trips.changeTrip, { params, body: aFiling({ reason: 'work' }) })
  expect((await read(member, tripId)).more).toMatchObject({ unitName: '海棠渔港', emergency: '已登记' })
  await member.do(trips.changeTrip, { params, body: aFiling({ more: { fixedPlace: false } }) })
  expect((await read(member, tripId)).more).toEqual({ fixedPlace: false, emergency: '已登记' })
})

test('a relative changes what they are shown: the number of the card and whom to call stay, for they read neither', async () => {
  const { member, params, tripId } = await givenFiled({ more })
  const daughter = await givenSomebody(system, {})
  const agreement = { ...anAgreement(system), scopes: ['trips' as const] }
  await member.do(offerDelegation, { body: agreement })
  await daughter.do(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
  const actingAs = agreement.delegationId
  const seen = await daughter.do(trips.readTrip, { actingAs, params })
  expect(seen.more).toEqual({
    ...{ unitName: '海棠渔港', unitType: 'private_company', industry: 'transport', fixedPlace: true },
  })
  const body = aFiling({ reason: 'work', more: { unitName: '南滨码头', emergency: null } })
  await daughter.do(trips.changeTrip, { actingAs, params, body })
  const kept = { unitName: '南滨码头', activityCardNo: 'HD-1', emergency: '已登记' }
  expect((await read(member, tripId)).more).toEqual(kept)

  // Of where a discreet member is, they are shown nothing.
  const memberId = member.member?.memberId ?? newId('member')
  await member.do(setDiscreet, { params: { memberId }, body: { discreet: true } })
  await daughter.do(trips.changeTrip, { actingAs, params, body: aFiling({ reason: 'work', more: {} }) })
  expect((await read(member, tripId)).more).toEqual(kept)
})

test('whom to call can be taken away again', async () => {
  const { member, tripId, params } = await givenFiled({ more })
  const { emergency: _whom, ...rest } = more
  await member.do(trips.changeTrip, { params, body: aFiling({ more: { ...rest, emergency: null } }) })
  expect((await read(member, tripId)).more).toEqual(rest)
  const opened = { params, body: { field: 'emergency', reason: '联系不上本人' } } as const
  expect((await secretary.call(revealTrip, opened)).error?.code).toBe('NOTHING_TO_REVEAL')
})

test('in another county stays what doesn’t hang on the place', async () => {
  const { member, tripId, params } = await givenFiled({ more, leaveOn: addDays(today(), 5) })
  const body = aFiling({ destination: { regionCode: '440304' }, leaveOn: addDays(today(), 5) })
  await member.do(trips.changeTrip, { params, body })
  expect((await read(member, tripId)).more).toEqual({ activityCardNo: 'HD-1', emergency: '已登记' })
})

test('who leaves together reads of one another where they may read both', async () => {
  const first = await givenFiled()
  const second = await givenFiled({ together: first.tripId })
  const third = await givenSomebody(system, { memberOf: { county: home, orgId: home.otherBranch } })
  const elsewhere = newId('trip')
  await third.do(trips.fileTrip, { body: { tripId: elsewhere, ...aFiling(), together: first.tripId } })
  const named = async (who: Somebody, tripId: typeof elsewhere) =>
    new Set((await read(who, tripId)).with?.map((one) => one.tripId))
  expect(await named(secretary, first.tripId)).toEqual(new Set([second.tripId]))
  expect(await named(secretary, second.tripId)).toEqual(new Set([first.tripId]))
  const above = await givenSomebody(system, {
    role: { county: home, role: 'party_worker', orgId: home.town },
  })
  expect(await named(above, second.tripId)).toEqual(new Set([first.tripId, elsewhere]))
  expect((await read(third, elsewhere)).with).toBeUndefined()
})
