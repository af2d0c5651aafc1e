import {
  listContacts,
  listContactsDue,
  listSheetEntries,
  logContact,
  readContactPlans,
  readContactSheet,
  saveContactPlan,
  tickFollowUp,
} from '@shared/contact/contract'
import { periodOf } from '@shared/contact/turns'
import { defaultLimits } from '@shared/county/county'
import type { InflowId } from '@shared/ids'
import { closeInflow, placeInflow, readInflow, verifyInflow } from '@shared/inflow/contract'
import { addDays } from '@shared/time'
import { checkIn, placeTrip } from '@shared/trip/contract'
import { givenHost, givenOnPaper, givenRegistered } from '../inflow/testing/registrations'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { codeOf, givenRoutedTrip } from '../testing/trips'
import { memberIdOf, todayOf } from './testing/log'

let system: System
let county: TestCounty
let host: Somebody

const ofBranch = (orgId: TestCounty['root']) =>
  givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  host = await givenHost(system, county)
}, 60_000)
afterAll(() => system.close())

async function givenPlaced(inflowId: InflowId): Promise<InflowId> {
  await host.do(verifyInflow, { params: { inflowId }, body: { how: 'in_person' } })
  await host.do(placeInflow, { params: { inflowId }, body: { orgId: county.communityBranch } })
  return inflowId
}

const aCall = (more: object = {}) => ({
  ...{ contactId: newId('contact'), on: todayOf(system), how: 'phone' as const },
  ...more,
})

test('the branch and the host write down contacts with who is from elsewhere, who reads them', async () => {
  const { who, inflowId } = await givenRegistered(system, county, '19900082001')
  await givenPlaced(inflowId)
  const branch = await ofBranch(county.communityBranch)
  const params = { memberId: inflowId }
  await branch.do(logContact, { params, body: aCall({ topics: ['safe'], difficulty: '看病报销难' }) })
  await host.do(logContact, { params, body: aCall({ how: 'met', topic: '来驿站坐了坐' }) })
  const of = async (one: Pick<Somebody, 'do'>) => one.do(listContacts, { params, query: {} })
  expect((await of(who)).contacts).toHaveLength(2)
  expect(JSON.stringify((await of(who)).contacts)).toMatch(/看病报销难/)
  expect(await of(branch)).toMatchObject({ memberName: '马志远', mayLog: true })
  expect(JSON.stringify(await of(branch))).not.toContain('坐了坐')
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  for (const nobody of [officer, await ofBranch(county.otherBranch)])
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(
      (await nobody.call(logContact, { params, body: aCall() })).error?.code,
    )
  expect((await who.call(logContact, { params, body: aCall() })).error?.code).toBe('NOT_ALLOWED')
  expect(JSON.stringify(await rowsOf(system, `EVT#${inflowId}`))).not.toContain('报销')
})

test('an entry ends a silence that was told: the next contact is due so many days after it', async () => {
  const inflowId = await givenPlaced(await givenOnPaper(system, { county, host, phone: '19900082002' }))
  system.cloud.clock.advance({ days: defaultLimits.contactDays + 1 })
  await system.cloud.runSchedule()
  // Sessions have ended by now.
  host = await givenHost(system, county)
  const read = () => host.do(readInflow, { params: { inflowId } })
  expect((await read()).overdueTimes).toBe(1)
  const on = addDays(todayOf(system), -1)
  const params = { memberId: inflowId }
  await host.do(logContact, { params, body: aCall({ on }) })
  const after = await read()
  expect(after.overdueTimes).toBe(0)
  expect(after.dueOn && after.dueOn >= addDays(on, defaultLimits.contactDays)).toBe(true)
  expect(after.timeline[0]).toMatchObject({ type: 'inflow.contacted', side: 'host' })
  await host.do(logContact, { params, body: aCall({ on: addDays(on, -20) }) })
  expect((await read()).dueOn).toBe(after.dueOn)
})

test('it counts in the sheets of the branch that they take part in, and what was promised stands there', async () => {
  const inflowId = await givenPlaced(await givenOnPaper(system, { county, host, phone: '19900082003' }))
  const branch = await ofBranch(county.communityBranch)
  const params = { orgId: county.communityBranch }
  const period = periodOf(todayOf(system))
  const total = async () => (await branch.do(readContactSheet, { params, query: { period } })).total
  const before = await total()
  const body = aCall({ how: 'visit', followUp: '问介绍信', followUpOn: todayOf(system) })
  await branch.do(logContact, { params: { memberId: inflowId }, body })
  expect((await total())?.visit).toBe((before?.visit ?? 0) + 1)
  expect((await total())?.members).toBe((before?.members ?? 0) + 1)
  const { entries } = await branch.do(listSheetEntries, { params, query: { period, figure: 'visit' } })
  expect(entries).toContainEqual(
    expect.objectContaining({ memberId: inflowId, memberName: '马志远', followUp: '问介绍信' }),
  )
  const due = async () => (await branch.do(listContactsDue, { query: params })).followUps
  expect(await due()).toMatchObject([{ memberId: inflowId, memberName: '马志远' }])
  const entry = { memberId: inflowId, contactId: body.contactId }
  await branch.do(tickFollowUp, { params: entry, body: { on: body.on } })
  expect(await due()).toEqual([])
})

test('by a plan for those who are here, a branch and a station find both kinds, and whom they have contacted', async () => {
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const { version, plans } = await officer.do(readContactPlans, {})
  const plan = plans.find(({ audience }) => audience === 'with_us')
  if (!plan) throw new Error('every county begins with one')
  const { planId, turn: _turn, ...rest } = plan
  await officer.do(saveContactPlan, { params: { planId }, body: { ...rest, version, active: true } })

  host = await givenHost(system, county)
  const home = await ofBranch(county.branch)
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const tripId = await givenRoutedTrip(member, home, county.station)
  await member.do(checkIn, { body: { code: codeOf(system, county.station) } })
  await host.do(placeTrip, { params: { tripId }, body: { orgId: county.communityBranch } })
  const inflowId = await givenPlaced(await givenOnPaper(system, { county, host, phone: '19900082004' }))
  const branch = await ofBranch(county.communityBranch)
  const ids = [memberIdOf(member), inflowId]
  const today = todayOf(system)
  const monthly = async (
    who: Somebody,
    query: { orgId: typeof county.root; stationId?: typeof county.station },
  ) => {
    const { turns } = await who.do(listContactsDue, { query })
    const of = turns.find((turn) => turn.planId === planId)
    return of?.members.filter(({ memberId }) => ids.some((id) => id === memberId)) ?? []
  }
  const ofBranchItself = { orgId: county.communityBranch }
  const ofStation = { orgId: county.community, stationId: county.station }
  expect((await monthly(branch, ofBranchItself)).map(({ contactedOn }) => contactedOn)).toEqual([
    undefined,
    undefined,
  ])
  expect(await monthly(host, ofStation)).toHaveLength(2)
  for (const memberId of ids) await branch.do(logContact, { params: { memberId }, body: aCall() })
  expect((await monthly(branch, ofBranchItself)).map(({ contactedOn }) => contactedOn)).toEqual([
    today,
    today,
  ])
  // What the branch does doesn't do the station's part.
  expect((await monthly(host, ofStation)).map(({ contactedOn }) => contactedOn)).toEqual([
    undefined,
    undefined,
  ])
})

test('who has gone is written about no more', async () => {
  const inflowId = await givenPlaced(await givenOnPaper(system, { county, host, phone: '19900082005' }))
  await host.do(closeInflow, { params: { inflowId }, body: { outcome: 'left' } })
  const params = { memberId: inflowId }
  expect((await host.do(listContacts, { params, query: {} })).mayLog).toBe(false)
  expect((await host.call(logContact, { params, body: aCall() })).error?.code).toBe(
    'INFLOW_STEP_NOT_POSSIBLE',
  )
})
