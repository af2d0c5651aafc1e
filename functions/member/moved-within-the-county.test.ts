import { whoAmI } from '@shared/account/contract'
import * as members from '@shared/member/contract'
import { listInbox } from '@shared/notice/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { listWaitingTrips, readTrip, registerTrip } from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'

let system: System
let county: TestCounty
let secretary: Somebody
let other: Somebody
let worker: Somebody
let officer: Somebody
beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  const given = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
    givenSomebody(system, { role: { county, role, orgId } })
  secretary = await given('branch_secretary', county.branch)
  other = await given('branch_secretary', county.otherBranch)
  worker = await given('party_worker', county.town)
  officer = await given('county_officer', county.root)
})
afterAll(() => system.close())

const today = () => dayOf(instant(system.cloud.clock.now()))
const refused = (status: number, code: string) => ({ status, error: { code } })
const givenMember = async () => {
  const somebody = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  return { somebody, params: { memberId: somebody.member?.memberId ?? newId('member') } }
}
const codesOf = async (who: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await who.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}

describe('a transfer that was written down by mistake', () => {
  test('is undone: the member is there again, the account isn’t bound, and the answer says so', async () => {
    const { somebody, params } = await givenMember()
    await secretary.do(members.transferMember, { params, body: { version: 1, on: addDays(today(), -90) } })
    expect((await secretary.do(members.readMember, { params })).maySteps).toContain('undo_transfer')
    expect(await other.call(members.undoTransfer, { params })).toMatchObject(refused(404, 'NOT_FOUND'))
    expect(await officer.call(members.undoTransfer, { params })).toMatchObject(refused(403, 'NOT_ALLOWED'))

    const undone = await worker.do(members.undoTransfer, { params })
    expect(undone).toMatchObject({ state: 'active', lost: ['account', 'delegation'] })
    expect((await secretary.do(members.readMember, { params })).state).toBe('active')
    // Whoever was signed in as them signs in anew, and binds anew.
    expect((await somebody.call(whoAmI, {})).status).toBe(401)
    expect(await codesOf(secretary)).toContain('member_transfer_undone')
    expect(await worker.call(members.undoTransfer, { params })).toMatchObject(
      refused(409, 'MEMBER_STEP_NOT_POSSIBLE'),
    )
  })
})

describe('a member who moves to another branch', () => {
  test('goes with their open trip; the account knows, all three are told, the old branch sees them no longer', async () => {
    const { somebody, params } = await givenMember()
    const tripId = await givenFiledTrip(somebody)
    const { version } = await secretary.do(members.readMember, { params })
    const body = { version, toOrgId: county.otherBranch, doneNationallyOn: today() }
    await worker.do(members.moveMember, { params, body })

    expect((await somebody.do(whoAmI, {})).member).toMatchObject({ orgId: county.otherBranch })
    for (const call of [
      () => secretary.call(members.readMember, { params }),
      () => secretary.call(readTrip, { params: { tripId } }),
    ])
      expect((await call()).status).toBe(404)
    expect((await other.do(members.readMember, { params })).orgName).toBe('石桥村支部')
    const waiting = await other.do(listWaitingTrips, { query: { orgId: county.otherBranch } })
    expect(waiting.trips).toMatchObject([{ tripId }])
    await other.do(registerTrip, { params: { tripId } })

    expect(await codesOf(secretary)).toContain('member_moved_away')
    expect(await codesOf(other)).toContain('member_moved_in')
    expect(await codesOf(somebody)).toContain('you_moved')
  })

  test('is moved by who is above both, to a branch of the county that takes somebody in', async () => {
    const { params } = await givenMember()
    const to = (toOrgId: TestCounty['root']) => ({
      params,
      body: { version: 1, toOrgId, doneNationallyOn: today() },
    })
    const south = await givenCounty({ name: '南湾县' })
    expect(await secretary.call(members.moveMember, to(county.otherBranch))).toMatchObject(
      refused(403, 'NOT_ALLOWED'),
    )
    // The community is another committee's; the department is above both.
    expect((await worker.call(members.moveMember, to(county.communityBranch))).status).toBe(404)
    expect((await officer.call(members.moveMember, to(south.branch))).status).toBe(404)
    expect(await worker.call(members.moveMember, to(county.branch))).toMatchObject(
      refused(409, 'MEMBER_THERE_ALREADY'),
    )
    await officer.do(members.moveMember, to(county.communityBranch))
  })
})
