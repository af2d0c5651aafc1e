import { logOut } from '@shared/account/contract'
import { readAudit } from '@shared/audit/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { registerTrip } from '@shared/trip/contract'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'

let system: System
let county: TestCounty
let auditor: Somebody
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  auditor = await givenSomebody(system, { role: { county, role: 'auditor', orgId: county.root } })
})

const today = () => dayOf(instant(system.cloud.clock.now()))

async function givenATrip() {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const tripId = await givenFiledTrip(member)
  await secretary.do(registerTrip, { params: { tripId } })
  return { tripId, member, secretary }
}

test('the auditor reads what was done in the county on a day, the newest first, without names or numbers', async () => {
  const { tripId, member, secretary } = await givenATrip()
  const { lines } = await auditor.do(readAudit, { query: { day: today() } })
  const ofTrip = lines.filter(({ subjectId }) => subjectId === tripId)
  expect(ofTrip.map(({ action, actingAs }) => ({ action, actingAs }))).toEqual([
    { action: 'trip.register', actingAs: secretary.grant?.grantId },
    { action: 'trip.file', actingAs: 'self' },
  ])
  expect(JSON.stringify(lines)).not.toContain(member.member?.name)
  expect(JSON.stringify(lines)).not.toContain(member.member?.phone)
  const yesterday = await auditor.do(readAudit, { query: { day: addDays(today(), -1) } })
  expect(yesterday.lines).toEqual([])
})

test('and who logged in and out', async () => {
  const { member } = await givenATrip()
  await member.do(logOut, {})
  const { lines } = await auditor.do(readAudit, { query: { day: today() } })
  const sessions = lines.filter(({ action }) => action.startsWith('session.'))
  expect(sessions.map(({ action }) => action)).toContain('session.close')
  expect(sessions.filter(({ action }) => action === 'session.open').length).toBeGreaterThan(2)
})

test('or all that was done to one thing', async () => {
  const { tripId } = await givenATrip()
  const { lines } = await auditor.do(readAudit, { query: { subjectId: tripId } })
  expect(lines.map(({ action }) => action)).toEqual(['trip.register', 'trip.file'])
})

test('a long day comes page by page', async () => {
  const { auditPart } = await import('./door')
  const { transact } = await import('../writes/transact')
  const { getCounty } = await import('../county/door')
  const { county: of } = await getCounty(county.countyId)
  const at = instant(system.cloud.clock.now())
  for (let i = 0; i < 130; i++)
    await transact([
      auditPart({
        ...{ subjectId: `thing-${i}`, at, requestId: `r-${i}`, action: 'trip.file', county: of },
        ...{ accountId: 'somebody', actingAs: 'self' },
      }),
    ])
  const first = await auditor.do(readAudit, { query: { day: today() } })
  expect(first.lines).toHaveLength(100)
  const query = { day: today(), ...(first.cursor && { cursor: first.cursor }) }
  const second = await auditor.do(readAudit, { query })
  expect(second.lines.length).toBeGreaterThanOrEqual(30)
})

test('nobody else reads it, and no auditor reads another county’s', async () => {
  const { tripId, member, secretary } = await givenATrip()
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const elsewhere = await givenCounty({ name: '别处县' })
  const stranger = await givenSomebody(system, {
    role: { county: elsewhere, role: 'auditor', orgId: elsewhere.root },
  })
  for (const who of [member, secretary, officer])
    expect((await who.call(readAudit, { query: { day: today() } })).error?.code).toBe('NOT_ALLOWED')
  expect((await stranger.do(readAudit, { query: { subjectId: tripId } })).lines).toEqual([])
  const theirs = await stranger.do(readAudit, { query: { day: today() } })
  expect(theirs.lines.filter(({ subjectId }) => subjectId === tripId)).toEqual([])
})

test('one day or one thing is asked for, not both and not neither', async () => {
  expect((await auditor.call(readAudit, { query: {} })).error?.code).toBe('INVALID_INPUT')
  const { tripId } = await givenATrip()
  const both = await auditor.call(readAudit, { query: { day: today(), subjectId: tripId } })
  expect(both.error?.code).toBe('INVALID_INPUT')
})
