import { changeLimits, readLimits } from '@shared/county/contract'
import { defaultLimits } from '@shared/county/county'
import { readRetention } from '@shared/privacy/contract'
import { defaultRetention } from '@shared/privacy/retention'
import { addDays, dayOf, instant } from '@shared/time'
import { defaultWishLimits } from '@shared/wish/limits'
import { readTrip } from '@shared/trip/contract'
import { listOwnClaims } from '@shared/wish/contract'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'

let system: System
let county: TestCounty
let officer: Somebody
let secretary: Somebody

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

beforeEach(async () => {
  county = await givenCounty()
  officer = await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } })
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})

test('a county begins with limits that it sets as it likes; a branch reads them and changes none', async () => {
  expect(await officer.do(readLimits, {})).toEqual({
    ...{ version: 0, mayChange: true },
    ...{ limits: defaultLimits, defaults: defaultLimits },
    ...{ retention: defaultRetention, longest: defaultRetention },
    ...{ wishLimits: defaultWishLimits, wishDefaults: defaultWishLimits },
  })
  const limits = { ...defaultLimits, contactDays: 60, arrivalAgainDays: [10] }
  const sent = { body: { version: 0, limits }, key: newKey() }
  expect((await secretary.call(changeLimits, sent)).error?.code).toBe('NOT_ALLOWED')
  const receipt = await officer.do(changeLimits, sent)
  expect(receipt).toMatchObject({ id: county.countyId, version: 1, state: 'changed' })
  // The same again is the same, another that builds on what was before is not.
  expect(await officer.do(changeLimits, sent)).toEqual(receipt)
  const late = await officer.call(changeLimits, { body: { version: 0, limits: defaultLimits } })
  expect(late.error?.code).toBe('CHANGED_MEANWHILE')
  expect(await secretary.do(readLimits, {})).toEqual({
    ...{ version: 1, mayChange: false, limits, defaults: defaultLimits },
    ...{ retention: defaultRetention, longest: defaultRetention },
    ...{ wishLimits: defaultWishLimits, wishDefaults: defaultWishLimits },
  })
  await officer.do(changeLimits, { body: { version: 1, limits: defaultLimits } })
})

test('a county keeps things for less long, never longer than was agreed to, logs never below six months', async () => {
  const set = (change: object, version: number) =>
    officer.call(changeLimits, {
      body: { version, limits: defaultLimits, retention: { ...defaultRetention, ...change } },
    })
  const wrong = [{ tripDays: 1097 }, { tripDays: 0 }, { noticeDays: 366 }, { logDays: 182 }, { lookDays: 90 }]
  for (const change of wrong) expect((await set(change, 0)).error?.code).toBe('INVALID_INPUT')
  expect((await set({ tripDays: 365, logDays: 183 }, 0)).status).toBe(200)
  expect(await officer.do(readLimits, {})).toMatchObject({
    ...{ version: 1, limits: defaultLimits },
    retention: { ...defaultRetention, tripDays: 365, logDays: 183 },
  })
  // Everybody reads it in words, and it stays when the limits alone are changed.
  await officer.do(changeLimits, { body: { version: 1, limits: { ...defaultLimits, contactDays: 60 } } })
  const { rows } = await secretary.do(readRetention, {})
  const howLong = (kind: string) => rows.find((row) => row.kind === kind)?.howLong
  expect([howLong('trips'), howLong('log')]).toEqual([expect.stringMatching(/^办完后 1 年/), '6 个月'])
  const { listCounties } = await import('./door')
  const stored = (await listCounties()).find(({ countyId }) => countyId === county.countyId)
  expect(stored?.retention).toMatchObject({ tripDays: 365 })
})

test('two who change them at once: one of them is told', async () => {
  const body = (contactDays: number) => ({ body: { version: 0, limits: { ...defaultLimits, contactDays } } })
  const both = await Promise.all([30, 60].map((n) => officer.call(changeLimits, body(n))))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('each time somebody is asked again lies after the one before', async () => {
  const limits = { ...defaultLimits, arrivalDays: 20 }
  const refused = await officer.call(changeLimits, { body: { version: 0, limits } })
  expect(refused).toMatchObject({
    error: { code: 'LIMITS_OUT_OF_ORDER', fields: { arrivalAgainDays: '每一次都要比前一次晚' } },
  })
})

test('what falls due from then on goes by the new limits; a day that is set stays', async () => {
  const { getTrip } = await import('../trip/door')
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const tripId = await givenFiledTrip(member)
  const before = await getTrip(tripId)
  const limits = { ...defaultLimits, acknowledgeWorkingDays: 40 }
  await officer.do(changeLimits, { body: { version: 0, limits } })
  expect(await getTrip(tripId)).toEqual(before)
  system.cloud.clock.advance({ days: 14 })
  await system.cloud.runSchedule()
  const after = await getTrip(tripId)
  const today = dayOf(instant(system.cloud.clock.now()))
  expect(await secretary.do(readTrip, { params: { tripId } })).toMatchObject({ overdueTimes: 1 })
  // Forty working days are eight weeks at least.
  expect(after && 'dueOn' in after && after.dueOn >= addDays(today, 56)).toBe(true)
})

test('how long each party of a wish has, and how many one may have in hand, is the county’s to set, too', async () => {
  const wishLimits = { ...defaultWishLimits, claimDays: 20, openClaims: 1 }
  const set = (body: object) => ({ body: { version: 0, limits: defaultLimits, ...body } })
  for (const wrong of [{ claimDays: 0 }, { publishDays: 367 }, { openClaims: 21 }]) {
    const refused = await officer.call(changeLimits, set({ wishLimits: { ...wishLimits, ...wrong } }))
    expect(refused.error?.code).toBe('INVALID_INPUT')
  }
  await officer.do(changeLimits, set({ wishLimits }))
  expect(await secretary.do(readLimits, {})).toMatchObject({ wishLimits, wishDefaults: defaultWishLimits })
  // They stay when the others alone are changed.
  await officer.do(changeLimits, { body: { version: 1, limits: { ...defaultLimits, contactDays: 60 } } })
  expect(await secretary.do(readLimits, {})).toMatchObject({ wishLimits })
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  expect(await member.do(listOwnClaims, { query: {} })).toMatchObject({ mayHave: 1 })
})
