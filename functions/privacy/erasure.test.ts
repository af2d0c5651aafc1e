import { logIn, whoAmI } from '@shared/account/contract'
import { offerDelegation } from '@shared/delegation/contract'
import { listInbox } from '@shared/notice/contract'
import { exportMyData } from '@shared/privacy/export-contract'
import { giveConsent, readRetention, requestErasure } from '@shared/privacy/contract'
import { archiveTrip, readTrip, reportReturn } from '@shared/trip/contract'
import { returnInflowForCompletion } from '@shared/inflow/contract'
import { revealInflow } from '@shared/inflow/reveal-contract'
import { anAgreement } from '../delegation/testing/agreements'
import { givenHost, givenRegistered } from '../inflow/testing/registrations'
import { call } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { leaveTraces } from '../testing/traces'
import { givenFiledTrip, givenRoutedTrip } from '../testing/trips'
import { everything, kindsWith, putRaw, restore } from './testing/table'

/** Another in each test, so that traces of one aren't taken for those of another. */
let name = '欧阳海棠'
let people = 0
const said = '女儿家住在椰子树下'
const key = 'aTokenOfThisMachineAlone'
const aesKey = 'ThisMachineAloneHasThisKeyForWhatIsPushedX1'

let system: System
let county: TestCounty
let member: Somebody
let secretary: Somebody
beforeAll(async () => {
  system = await startSystem()
  system.wechat.setPush({ url: `${system.cloud.apiUrl}/v1/wechat/push`, token: key, aesKey })
})
afterAll(() => system.close())
beforeEach(async () => {
  name = `欧阳海${'棠燕鸥星云潮岚风晴月雨雪'[people++ % 12] ?? ''}`
  county = await givenCounty()
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name } })
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})

/** One trip that is over, and one under way; consents, notices on both sides. */
async function givenALife() {
  for (const kind of ['notice', 'sensitive'] as const)
    await member.do(giveConsent, { body: { kind, version: 1, how: 'self' } })
  const over = await givenRoutedTrip(member, secretary, county.station)
  await member.do(reportReturn, { params: { tripId: over } })
  await secretary.do(archiveTrip, { params: { tripId: over } })
  const underWay = await givenFiledTrip(member)
  await leaveTraces(system, county, member, { name, said })
  await system.cloud.stream.whenIdle()
  return { over, underWay }
}

const ids = async () => {
  const { accountId, member: bound } = await member.do(whoAmI, {})
  return { accountId, memberId: bound?.memberId ?? newId('member') }
}

/** What may still hold the name of somebody who has been erased; as the statement of what is kept says. */
const mayKeepTheName = ['member', 'notice', 'trip']

async function expectErased(memberId: string, accountId: string): Promise<void> {
  const items = await everything(system)
  const phone = member.member?.phone ?? ''
  // The number that the trips were filed with, and the roster's, masked or whole; what others wrote down.
  for (const trace of [phone, '19900000001', said, `${phone.slice(0, 3)}****${phone.slice(-4)}`])
    expect(
      kindsWith(
        items.filter((item) => JSON.stringify(item).includes(memberId)),
        trace,
      ),
    ).toEqual([])
  expect(kindsWith(items, phone)).toEqual([])
  const inTicks = items.filter((one) => one.kind === 'sweepTick' && JSON.stringify(one).includes(memberId))
  for (const { tick } of inTicks) expect(tick).not.toHaveProperty('place')
  for (const kind of [
    'anchorHousehold',
    'inServiceMember',
    'bindingRequest',
    'contactEntry',
    'answeredLetter',
  ])
    expect(
      items.filter(
        (one) => one.kind === kind && [memberId, accountId].some((id) => JSON.stringify(one).includes(id)),
      ),
    ).toEqual([])
  const actedFor = items.filter((one) => one.kind === 'delegation' && one.ownerPk === `DLG#${accountId}`)
  expect(actedFor.map(({ record }) => record)).toEqual([
    expect.objectContaining({ state: 'ended', delegate: { accountId, name: '' } }),
  ])
  expect(kindsWith(items, name).filter((kind) => !mayKeepTheName.includes(kind))).toEqual([])
  expect(items.filter(({ pk }) => pk === `ACC#${accountId}` || pk === `INB#${memberId}`)).toEqual([])
  expect(items.filter(({ pk }) => pk === `PTS#member#${memberId}`)).toEqual([])
  expect(items.filter(({ kind }) => kind === 'erasure')).toEqual([])
  for (const item of items.filter((one) => one.kind === 'trip' && JSON.stringify(one).includes(memberId)))
    expect(item.trip).toMatchObject({ phone: { masked: '' }, reason: 'private' })
}

describe('somebody who asks to be erased', () => {
  it('is told before what goes and what the organisation must keep', async () => {
    const { rows } = await member.do(readRetention, {})
    expect(rows.find(({ kind }) => kind === 'account')).toMatchObject({ afterErasure: 'deleted' })
    expect(rows.find(({ kind }) => kind === 'roster')).toMatchObject({ afterErasure: 'reduced' })
    for (const { afterErasure, remains } of rows)
      if (afterErasure !== 'deleted') expect(remains).toMatch(/[一-鿿]/)
  })

  it('is signed out; account, contacts and notices are gone, the open trip stops, the roster keeps their line', async () => {
    const { over, underWay } = await givenALife()
    const { accountId, memberId } = await ids()
    expect(await member.do(requestErasure, {})).toMatchObject({ id: memberId, state: 'erased' })

    expect((await member.call(whoAmI, {})).error?.code).toBe('NOT_SIGNED_IN')
    await system.cloud.stream.whenIdle()
    await expectErased(memberId, accountId)
    expect(await secretary.do(readTrip, { params: { tripId: over } })).toMatchObject({
      ...{ state: 'archived', memberName: name, phone: '' },
    })
    expect(await secretary.do(readTrip, { params: { tripId: underWay } })).toMatchObject({ phone: '' })
    const { getMember } = await import('../member/door')
    const kept = await getMember(memberId)
    expect(kept).toMatchObject({ name, orgId: county.branch, state: 'active' })
    expect(kept).not.toHaveProperty('phone')
    const { notices } = await secretary.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('person_erased')
    const { hasConsent } = await import('./door')
    expect(await hasConsent(memberId)).toBe(false)
  })

  it('is erased again when an old copy of the table has been put back, and twice is the same as once', async () => {
    await givenALife()
    const { accountId, memberId } = await ids()
    const backup = await everything(system)
    const { at } = await member.do(requestErasure, {})
    await system.cloud.stream.whenIdle()
    await restore(system, backup)
    expect((await member.call(whoAmI, {})).status).toBe(200)

    const since = at.slice(0, 10)
    for (let run = 0; run < 2; run++)
      expect(await system.cloud.functions.invoke('reapplyErasures', { since })).toMatchObject({
        erased: expect.any(Number),
      })
    await system.cloud.stream.whenIdle()
    expect((await member.call(whoAmI, {})).error?.code).toBe('NOT_SIGNED_IN')
    await expectErased(memberId, accountId)
  })

  it('is finished by the schedule when what began it was interrupted', async () => {
    await givenALife()
    const { accountId, memberId } = await ids()
    const { erasureOf, eraseParts } = await import('./erase')
    const { transact } = await import('../writes/transact')
    const { now } = await import('../clock')
    const erasure = await erasureOf({ erasureId: newId('erasure'), at: now(), why: 'asked', accountId })
    await transact(await eraseParts(erasure, { now: now(), newId }))
    expect(kindsWith(await everything(system), erasure.erasureId)).toEqual(['erasure'])
    await system.cloud.runSchedule()
    await system.cloud.stream.whenIdle()
    await expectErased(memberId, accountId)
  })

  it('who comes back later is not erased by what is remembered', async () => {
    const { accountId, memberId } = await ids()
    await member.do(requestErasure, {})
    const { getMember, saveMemberParts } = await import('../member/door')
    const { sealPhone } = await import('../vault/contacts')
    const { transact } = await import('../writes/transact')
    const before = await getMember(memberId)
    if (!before) throw new Error('the roster has forgotten them')
    const phone = await sealPhone('19900007777', memberId)
    await transact(saveMemberParts(before, { ...before, version: before.version + 1, phone }))
    await system.cloud.functions.invoke('reapplyErasures', { since: '2026-01-01' })
    expect((await getMember(memberId))?.phone?.masked).toBe('199****7777')
    expect(accountId).toMatch(/^acc_/)
  })
})

describe('everything about me', () => {
  it('comes whole, contacts too, and is about nobody else', async () => {
    await givenALife()
    const other = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name: '赵守信' } })
    await givenFiledTrip(other)
    await member.do(offerDelegation, { body: anAgreement(system) })
    await system.cloud.stream.whenIdle()
    const mine = await member.do(exportMyData, {})
    expect(mine.member).toMatchObject({ name, phone: member.member?.phone, orgName: '柳湾村支部' })
    expect(mine.trips.map(({ state, phone, reason }) => ({ state, phone, reason }))).toEqual([
      { state: 'filed', phone: '19900000001', reason: '过冬休养' },
      { state: 'archived', phone: '19900000001', reason: '过冬休养' },
    ])
    expect(mine.consents).toHaveLength(2)
    expect(mine.notices.length).toBeGreaterThan(1)
    const phone = member.member?.phone
    expect(mine.sweeps).toMatchObject([
      { outcome: 'away', note: said, place: ['海南省', '三亚市', '吉阳区'] },
    ])
    expect(mine.community).toMatchObject([
      { as: 'anchor_household', name },
      { as: 'in_service', name, unit: said, phone },
    ])
    expect(mine.contacts).toMatchObject([{ topic: said, how: 'phone' }])
    expect(mine.delegates).toMatchObject([{ state: 'offered', relation: 'child' }])
    expect(mine.bindingRequests).toMatchObject([{ name, phone }])
    expect(mine.retention.length).toBeGreaterThan(5)
    expect(JSON.stringify(mine)).not.toContain('赵守信')
  })

  it('of a member from elsewhere is their registration, contacts whole, who looked, consents and notices', async () => {
    const phone = '19900004321'
    const host = await givenHost(system, county)
    const { who, inflowId } = await givenRegistered(system, county, phone)
    await host.do(revealInflow, { params: { inflowId }, body: { field: 'mobile' } })
    await host.do(returnInflowForCompletion, { params: { inflowId }, body: { reason: '少了介绍信' } })
    await system.cloud.stream.whenIdle()
    const mine = await who.do(exportMyData, {})
    expect(mine.inflow).toMatchObject({
      ...{ inflowId, name: '马志远', phone, address: '海棠路 9 号', state: 'returned_for_completion' },
      ...{ returnReason: '少了介绍信', category: 'retired' },
      home: { orgName: '秦岭镇退休支部', contactName: '秦守义', contactPhone: '19900009903' },
    })
    expect(mine.looks).toMatchObject([{ field: 'mobile', reason: '核实登记' }])
    expect(mine.notices.length).toBeGreaterThan(0)
    expect(mine.consents).toHaveLength(2)

    await who.do(requestErasure, {})
    await system.cloud.stream.whenIdle()
    const left = (await everything(system)).filter((one) => JSON.stringify(one).includes(inflowId))
    expect(kindsWith(left, '海棠路')).toEqual([])
    expect(left.map(({ kind }) => kind)).not.toContain('inflowMember')
    expect(left.filter(({ pk }) => pk === `INB#${inflowId}`)).toEqual([])
  })

  it('of a role names who said to hold it; a number that was typed is said to be so', async () => {
    const { getMember, saveMemberParts } = await import('../member/door')
    const { transact } = await import('../writes/transact')
    const before = await getMember((await ids()).memberId)
    if (!before) throw new Error('nobody on the roster')
    const after = { ...before, version: before.version + 1, phoneTyped: true }
    await transact(saveMemberParts(before, after))
    expect((await member.do(exportMyData, {})).member).toMatchObject({ phoneTyped: true })
    const { accountId } = await secretary.do(whoAmI, {})
    const role = (await everything(system)).find(
      ({ pk, kind }) => pk === `ACC#${accountId}` && kind === 'grant',
    )
    await putRaw(system, { ...role, grant: { ...Object(role?.grant), holderName: '周明远' } })
    expect((await secretary.do(exportMyData, { actingAs: 'self' })).roles).toMatchObject([
      { holderName: '周明远' },
    ])
  })

  it('of somebody who has only logged in is next to nothing', async () => {
    const stranger = await givenSomebody(system, {})
    const mine = await stranger.do(exportMyData, {})
    expect(mine).toMatchObject({ trips: [], looks: [], notices: [], roles: [] })
    expect(mine.member).toBeUndefined()
  })
})

describe("WeChat's push", () => {
  const openidOf = async (accountId: string) => {
    const items = await everything(system)
    return String(items.find(({ pk, sk }) => pk === `ACC#${accountId}` && sk === 'ACC')?.openid)
  }
  /** All but that a push was taken, which is remembered of each. */
  const kept = async () => (await everything(system)).filter(({ pk }) => !String(pk).startsWith('PSH#'))
  const push = async (query: string, body?: string) => {
    const init =
      body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }
    const response = await fetch(`${system.cloud.apiUrl}/v1/wechat/push?${query}`, init)
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.text(),
    }
  }

  it('finds its address checked as the console checks it', async () => {
    expect(await system.wechat.checkPushUrl()).toBe(true)
  })

  it('of a cancelled authorisation erases that person, once, however often it comes', async () => {
    await givenALife()
    const { accountId, memberId } = await ids()
    const openid = await openidOf(accountId)
    const event = { event: 'user_authorization_cancellation', openid }
    const taken = { delivered: true, tries: 1, status: 200, body: 'success' }
    expect(await system.wechat.push(event)).toEqual(taken)
    await system.cloud.stream.whenIdle()
    await expectErased(memberId, accountId)
    const after = await kept()
    expect(await system.wechat.push(event)).toEqual(taken)
    expect(await kept()).toEqual(after)

    const again = await call(system.cloud.apiUrl, undefined, logIn, {
      body: { code: system.loginCode(openid) },
    })
    expect(again.output?.me.accountId).not.toBe(accountId)
    expect(again.output?.me.member).toBeUndefined()
  })

  it('of a phone number taken back lets the phone go, and leaves the roster alone', async () => {
    const { accountId, memberId } = await ids()
    const openid = await openidOf(accountId)
    await system.wechat.push({ event: 'user_authorization_revoke', openid, fields: { RevokeInfo: '7' } })
    expect((await member.do(whoAmI, {})).member?.memberId).toBe(memberId)
    await putRaw(system, {
      pk: `BND#${memberId}`,
      sk: 'BND',
      kind: 'binding',
      memberId,
      accountId,
      schema: 1,
    })
    await system.wechat.push({ event: 'user_authorization_revoke', openid, fields: { RevokeInfo: '8' } })
    const again = await call(system.cloud.apiUrl, undefined, logIn, {
      body: { code: system.loginCode(openid) },
    })
    expect(again.output?.me).toMatchObject({ accountId })
    expect(again.output?.me.member).toBeUndefined()
    const { getMember } = await import('../member/door')
    expect((await getMember(memberId))?.phone).toBeDefined()
  })

  it('of anything else, or about somebody unknown, is taken and changes nothing', async () => {
    const before = await kept()
    expect(await system.wechat.push({ event: 'debug_demo' })).toMatchObject({ body: 'success', tries: 1 })
    const openid = 'oNobodyHasThisOpenidAtAll007'
    expect(await system.wechat.push({ event: 'user_authorization_cancellation', openid })).toMatchObject({
      ...{ body: 'success', tries: 1 },
    })
    expect(await kept()).toEqual(before)
  })

  it('that WeChat has not signed is refused, in the house’s way', async () => {
    const forged = await push('signature=x&timestamp=1&nonce=2&msg_signature=x', '{"Encrypt":"AAAA"}')
    expect(forged).toMatchObject({ status: 403, type: 'application/json; charset=utf-8' })
    expect(forged.body).toContain('PUSH_NOT_GENUINE')
    expect(await push('signature=x&timestamp=1&nonce=2&echostr=<script>')).toMatchObject({ status: 403 })
  })
})
