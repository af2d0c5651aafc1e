import { whoAmI } from '@shared/account/contract'
import { listDelegates, recordDelegation } from '@shared/delegation/contract'
import * as members from '@shared/member/contract'
import { revealMember } from '@shared/member/reveal-contract'
import { listInbox } from '@shared/notice/contract'
import { listLooks } from '@shared/privacy/contract'
import { addDays, dayOf, instant } from '@shared/time'
import type { TripId } from '@shared/ids'
import { readTrip, registerTrip } from '@shared/trip/contract'
import { isOpen } from '@shared/trip/trip'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'

let system: System
let county: TestCounty
let secretary: Somebody
let second: Somebody
let worker: Somebody
let officer: Somebody
beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  const given = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
    givenSomebody(system, { role: { county, role, orgId } })
  secretary = await given('branch_secretary', county.branch)
  second = await given('party_worker', county.branch)
  worker = await given('party_worker', county.town)
  officer = await given('county_officer', county.root)
})
afterAll(() => system.close())

const givenMember = async (name = '林秀兰') => {
  const somebody = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name } })
  const memberId = somebody.member?.memberId ?? newId('member')
  return { somebody, params: { memberId }, memberId }
}
const today = () => dayOf(instant(system.cloud.clock.now()))
const inboxOf = async (who: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await who.do(listInbox, { query: {} })).notices
}
const isStillOpen = async (tripId: TripId) => {
  const { getTrip } = await import('../trip/door')
  const trip = await getTrip(tripId)
  return trip !== undefined && isOpen(trip)
}
/** 谁看过我的信息, as the member reads it. */
const looksAt = async (somebody: Somebody) =>
  (await somebody.do(listLooks, { query: {} })).looks
    .map(({ field, reason, by }) => ({ field, reason, by }))
    .reverse()
const refused = (status: number, code: string) => ({ status, error: { code } })

describe('a contact', () => {
  test('opens to the branch at a tap, and to the committee after a reason; each leaves a line, one’s own none', async () => {
    const { somebody, params } = await givenMember()
    const phone = somebody.member?.phone
    const tap = { params, body: { field: 'mobile', reason: 'call' } } as const
    expect(await secretary.do(revealMember, tap)).toEqual({ field: 'mobile', value: phone })
    expect(await worker.call(revealMember, tap)).toMatchObject(refused(400, 'REASON_NEEDED'))
    const body = { field: 'mobile', explanation: '洪水要来，逐户通知' } as const
    expect(await worker.do(revealMember, { params, body })).toMatchObject({ value: phone })
    expect(await somebody.do(revealMember, { params, body: { field: 'mobile' } })).toMatchObject({
      value: phone,
    })
    expect(await looksAt(somebody)).toEqual([
      { field: 'mobile', reason: '有事联系本人', by: '柳湾村支部' },
      { field: 'mobile', reason: '洪水要来，逐户通知', by: '清泉镇党委' },
    ])
  })

  test('stays shut for the county, for home addresses above the branch, and where there is none', async () => {
    const { params } = await givenMember()
    const tap = { params, body: { field: 'mobile', reason: 'call', explanation: '想看看' } } as const
    expect(await officer.call(revealMember, tap)).toMatchObject(refused(403, 'NOT_ALLOWED'))
    const home = { params, body: { field: 'homeAddress', reason: 'visit', explanation: '想去' } } as const
    expect(await worker.call(revealMember, home)).toMatchObject(refused(403, 'NOT_ALLOWED'))
    expect(await secretary.call(revealMember, home)).toMatchObject(refused(409, 'NOTHING_TO_REVEAL'))
  })

  test('sent again shows the same and leaves one line', async () => {
    const { somebody, params } = await givenMember()
    const sent = { params, key: newKey(), body: { field: 'mobile', reason: 'trip' } } as const
    expect(await secretary.do(revealMember, sent)).toEqual(await secretary.do(revealMember, sent))
    expect(await looksAt(somebody)).toHaveLength(1)
  })
})

describe('who has said 不告诉来打听的人', () => {
  test('is marked for staff with what to answer, on the open trip too', async () => {
    const { somebody, params } = await givenMember()
    const tripId = await givenFiledTrip(somebody)
    await somebody.do(members.setDiscreet, { params, body: { discreet: true } })
    const page = await secretary.do(members.readMember, { params })
    expect(page).toMatchObject({ discreet: true, answerIfAsked: expect.stringMatching(/转告/) })
    expect(await officer.do(members.readMember, { params })).not.toHaveProperty('discreet')
    const { getTrip } = await import('../trip/door')
    expect(await getTrip(tripId)).toMatchObject({ discreet: true })
    expect((await inboxOf(secretary)).map(({ code }) => code)).toContain('member_discreet')
    const receipt = await somebody.do(members.setDiscreet, { params, body: { discreet: true } })
    expect(receipt.version).toBe(2)
  })
})

describe('a committee that takes over', () => {
  test('sees what the branch saw, the branch a name alone, the trip follows, and back again', async () => {
    const { somebody, params } = await givenMember('韩不语')
    const tripId = await givenFiledTrip(somebody)
    expect(await secretary.call(members.takeOver, { params, body: { wish: 'spoken' } })).toMatchObject(
      refused(403, 'NOT_ALLOWED'),
    )
    await worker.do(members.takeOver, { params, body: { wish: 'written' } })
    const ofBranch = await secretary.do(members.readMember, { params })
    expect(ofBranch).toMatchObject({
      name: '韩不语',
      held: true,
      viewer: 'relieved',
      maySteps: [],
      opens: {},
    })
    for (const hidden of ['phone', 'trips', 'away', 'memberNo', 'discreet', 'heldByName', 'bound'])
      expect(ofBranch).not.toHaveProperty(hidden)
    const { members: cards } = await secretary.do(members.listMembers, {
      query: { orgId: county.branch, name: '韩不语' },
    })
    expect(cards).toMatchObject([{ name: '韩不语', held: true }])
    expect(cards[0]).not.toHaveProperty('phone')
    const { members: held } = await worker.do(members.listMembers, { query: { orgId: county.town } })
    expect(held).toMatchObject([{ name: '韩不语', away: true }])
    expect(await secretary.call(readTrip, { params: { tripId } })).toMatchObject({ status: 404 })
    expect(await secretary.call(registerTrip, { params: { tripId } })).toMatchObject({ status: 404 })
    await worker.do(registerTrip, { params: { tripId } })
    expect(await worker.call(members.takeOver, { params, body: { wish: 'spoken' } })).toMatchObject({
      status: 403,
    })
    await worker.do(members.handBack, { params })
    expect((await secretary.do(readTrip, { params: { tripId } })).state).toBe('registered')
    expect((await secretary.do(members.readMember, { params })).viewer).toBe('origin')
  })
})

describe('a transfer', () => {
  test('is the way out of an open trip, which ends with it', async () => {
    const { somebody, params } = await givenMember('莫离')
    const tripId = await givenFiledTrip(somebody)
    await secretary.do(members.transferMember, { params, body: { version: 1, on: addDays(today(), -1) } })
    const trip = await worker.do(readTrip, { params: { tripId } })
    expect(trip).toMatchObject({ state: 'transferred', waitingFor: 'nothing' })
    expect(trip.timeline[0]).toMatchObject({ type: 'trip.transferred' })
  })

  test('once written down, the account is no longer theirs', async () => {
    const on = addDays(today(), -1)
    const free = await givenMember('程远')
    const late = { version: 1, on: addDays(today(), 2) }
    expect(await secretary.call(members.transferMember, { params: free.params, body: late })).toMatchObject(
      refused(400, 'DAY_IN_FUTURE'),
    )
    await secretary.do(members.transferMember, { params: free.params, body: { version: 1, on } })
    const listed = async (state?: 'left') =>
      (
        await secretary.do(members.listMembers, {
          query: { orgId: county.branch, name: '程远', ...(state && { state }) },
        })
      ).members
    expect(await listed()).toEqual([])
    expect(await listed('left')).toMatchObject([{ state: 'transferred', bound: false }])
    expect((await free.somebody.call(whoAmI, {})).status).toBe(401)
    const again = await secretary.call(members.transferMember, {
      params: free.params,
      body: { version: 2, on },
    })
    expect(again).toMatchObject(refused(409, 'MEMBER_STEP_NOT_POSSIBLE'))
  })
})

describe('a death', () => {
  test('stops messages at once, and is confirmed by a second person, never by the first', async () => {
    const { somebody, params } = await givenMember('高寿')
    const tripId = await givenFiledTrip(somebody)
    await inboxOf(somebody)
    await secretary.do(members.recordDeath, { params, body: { on: addDays(today(), -1) } })
    await secretary.do(registerTrip, { params: { tripId } })
    expect((await inboxOf(somebody)).map(({ code }) => code)).not.toContain('trip_registered')
    expect((await inboxOf(worker)).map(({ code }) => code)).toContain('member_death_to_confirm')
    const own = await secretary.do(members.readMember, { params })
    expect(own).toMatchObject({ state: 'active', death: { confirmed: false, recordedByReader: true } })
    expect(own.maySteps).toEqual(['correct', 'reverse_death'])
    expect(await secretary.call(members.confirmDeath, { params })).toMatchObject(
      refused(409, 'SECOND_PERSON_NEEDED'),
    )
    const key = newKey()
    const receipt = await second.do(members.confirmDeath, { params, key })
    expect(await second.do(members.confirmDeath, { params, key })).toEqual(receipt)
    expect(await worker.call(members.confirmDeath, { params })).toMatchObject(
      refused(409, 'MEMBER_STEP_NOT_POSSIBLE'),
    )
    expect((await somebody.call(whoAmI, {})).status).toBe(401)
    expect(await isStillOpen(tripId)).toBe(false)
  })

  test('ends the binding, roles and delegations with it', async () => {
    const dead = await givenSomebody(system, {
      memberOf: { county, orgId: county.branch },
      role: { county, role: 'branch_secretary', orgId: county.otherBranch },
    })
    const params = { memberId: dead.member?.memberId ?? newId('member') }
    const code = { code: 'abcdefghjkmn', slip: 'nmkjhgfedcba' }
    const agreed = { relation: 'spouse', scopes: ['trips'], expiresOn: addDays(today(), 30) } as const
    await secretary.do(recordDelegation, {
      params,
      body: {
        ...{ delegationId: newId('delegation'), ...code, ...agreed, scopes: ['trips'] },
        consent: { how: 'spoken', on: addDays(today(), -1) },
      },
    })
    const { accountOf, getPerson } = await import('../account/door')
    const accountId = await accountOf(params.memberId)
    await secretary.do(members.recordDeath, { params, body: {} })
    await worker.do(members.confirmDeath, { params })
    expect(await accountOf(params.memberId)).toBeUndefined()
    const now = instant(system.cloud.clock.now())
    const account = accountId && (await getPerson(accountId, now))
    expect(account).toEqual({ accountId, grants: [], delegations: [] })
    const { delegates } = await secretary.do(listDelegates, { params })
    expect(delegates).toEqual([])
    expect((await dead.call(whoAmI, {})).status).toBe(401)
  })

  test('is taken back: before it is confirmed by the branch, afterwards from above, and the trip stays closed', async () => {
    const { somebody, params } = await givenMember('未走')
    const tripId = await givenFiledTrip(somebody)
    await secretary.do(members.recordDeath, { params, body: {} })
    expect(await second.do(members.reverseDeath, { params })).toMatchObject({ state: 'active', lost: [] })
    await secretary.do(members.recordDeath, { params, body: {} })
    await second.do(members.confirmDeath, { params })
    expect(await secretary.call(members.reverseDeath, { params })).toMatchObject(refused(403, 'NOT_ALLOWED'))
    const key = newKey()
    const restored = await worker.do(members.reverseDeath, { params, key })
    expect(restored.lost).toEqual(['trip', 'account', 'role', 'delegation'])
    expect(await worker.do(members.reverseDeath, { params, key })).toEqual(restored)
    expect(await secretary.do(members.readMember, { params })).toMatchObject({ state: 'active', away: false })
    expect(await isStillOpen(tripId)).toBe(false)
  })

  test('of one whom the committee keeps in touch with is taken back by the department above it', async () => {
    const { params } = await givenMember()
    await worker.do(members.takeOver, { params, body: { wish: 'spoken' } })
    await worker.do(members.recordDeath, { params, body: {} })
    const other = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
    await other.do(members.confirmDeath, { params })
    expect(await worker.call(members.reverseDeath, { params })).toMatchObject(refused(403, 'NOT_ALLOWED'))
    expect((await officer.do(members.reverseDeath, { params })).state).toBe('restored')
  })

  test('recorded by two at the same time is recorded once', async () => {
    const { params } = await givenMember()
    const both = await Promise.all(
      [secretary, second].map((who) => who.call(members.recordDeath, { params, body: {} })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('a code that binds', () => {
  test('counts once, for the last one given, for a week, however it is typed', async () => {
    const { params, memberId } = await givenMember()
    const { findByLinkCode, redeemLinkCodePart } = await import('./door')
    const { transact } = await import('../writes/transact')
    const now = () => instant(system.cloud.clock.now())
    const key = newKey()
    const first = await secretary.do(members.issueLinkCode, { params, key })
    expect(first.code).toMatch(/^[2-9AFHKMQRUWXY]{4}-[2-9AFHKMQRUWXY]{4}$/)
    expect(await secretary.do(members.issueLinkCode, { params, key })).toEqual(first)
    expect(await findByLinkCode(first.code, now())).toMatchObject({ memberId, countyId: county.countyId })
    const last = await worker.do(members.issueLinkCode, { params })
    expect(await findByLinkCode(first.code, now())).toBeUndefined()
    const typed = ` ${last.code.toLowerCase().replace('-', ' ')} `
    const found = await findByLinkCode(typed, now())
    expect(found).toMatchObject({ memberId })
    const digest = found?.digest ?? ''
    expect(await findByLinkCode(typed, last.expiresAt)).toBeUndefined()
    expect(await transact([redeemLinkCodePart(digest)])).toBe('done')
    expect(await findByLinkCode(typed, now())).toBeUndefined()
    await expect(transact([redeemLinkCodePart(digest, 'NOT_FOUND')])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('stands nowhere, and the county does not give any', async () => {
    const { params } = await givenMember()
    const { code } = await secretary.do(members.issueLinkCode, { params })
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
    const { documentClient } = await import('../table')
    const { Items } = await documentClient.send(new ScanCommand({ TableName: system.cloud.tableName }))
    expect(JSON.stringify(Items)).not.toContain(code)
    expect(JSON.stringify(Items)).not.toContain(code.replace('-', ''))
    expect(await officer.call(members.issueLinkCode, { params })).toMatchObject(refused(403, 'NOT_ALLOWED'))
  })
})
