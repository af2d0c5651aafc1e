import * as v from 'valibot'
import * as members from '@shared/member/contract'
import type { NewMember } from '@shared/member/schema'
import { factSchema } from '../events/fact'
import { call } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'

let system: System
let county: TestCounty
let secretary: Somebody
let worker: Somebody
let officer: Somebody
beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  const given = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
    givenSomebody(system, { role: { county, role, orgId } })
  secretary = await given('branch_secretary', county.branch)
  worker = await given('party_worker', county.town)
  officer = await given('county_officer', county.root)
})
afterAll(() => system.close())

const idOf = ({ member }: Somebody) => member?.memberId ?? newId('member')
const givenMember = (name: string) =>
  givenSomebody(system, { memberOf: { county, orgId: county.branch, name } })
const adds = async (name: string, more: Partial<NewMember> = {}) => {
  const memberId = newId('member')
  await secretary.do(members.addMember, { body: { memberId, orgId: county.branch, name, ...more } })
  return memberId
}
const listed = async (
  who: Somebody,
  query: { name?: string; state?: 'away' | 'at_home' | 'no_phone' | 'bound' | 'not_bound' | 'left' },
) => {
  const { members: cards } = await who.do(members.listMembers, {
    query: { orgId: county.branch, ...query },
  })
  return cards
}

describe('my members', () => {
  test('are found by any part of a name, and narrowed by where they are and how they are reached', async () => {
    const away = await givenMember('柳远行')
    await givenFiledTrip(away)
    await givenMember('柳在家')
    await adds('柳无号', { category: 'retired' })
    const names = async (query: Parameters<typeof listed>[1]) =>
      (await listed(secretary, { name: '柳', ...query })).map(({ name }) => name)
    expect((await names({})).sort()).toEqual(['柳在家', '柳无号', '柳远行'].sort())
    expect(await names({ name: '远' })).toEqual(['柳远行'])
    expect(await names({ state: 'away' })).toEqual(['柳远行'])
    expect((await names({ state: 'at_home' })).sort()).toEqual(['柳在家', '柳无号'].sort())
    expect(await names({ state: 'no_phone' })).toEqual(['柳无号'])
    expect(await names({ state: 'not_bound' })).toEqual(['柳无号'])
    expect((await names({ state: 'bound' })).sort()).toEqual(['柳在家', '柳远行'].sort())
    const retired = await secretary.do(members.listMembers, {
      query: { orgId: county.branch, category: 'retired' },
    })
    expect(retired.members.map(({ name }) => name)).toEqual(['柳无号'])
    expect(retired.total).toBe(3)
  })

  test('no number stands in a list whole, and the county does not see who is away', async () => {
    const somebody = await givenMember('何一平')
    await givenFiledTrip(somebody)
    const [seen] = await listed(secretary, { name: '何一平' })
    expect(seen).toMatchObject({
      away: true,
      awayAs: 'to_leave',
      bound: true,
      phone: expect.stringMatching(/^199\*{4}\d{4}$/),
    })
    const [ofCounty] = await listed(officer, { name: '何一平' })
    expect(ofCounty).toMatchObject({ name: '何一平', bound: true })
    expect(ofCounty).not.toHaveProperty('away')
    expect(ofCounty).not.toHaveProperty('awayAs')
    expect(await listed(officer, { name: '何一平', state: 'away' })).toEqual([])
  })

  test('are nobody else’s to list: another branch, a member, another county', async () => {
    const query = { orgId: county.branch }
    const other = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.otherBranch },
    })
    const abroad = await givenCounty()
    const stranger = await givenSomebody(system, {
      role: { county: abroad, role: 'county_officer', orgId: abroad.root },
    })
    for (const who of [other, stranger, await givenMember('某人')])
      expect(await who.call(members.listMembers, { query })).toMatchObject({
        status: 403,
        error: { code: 'NOT_ALLOWED' },
      })
    expect((await call(system.cloud.apiUrl, undefined, members.listMembers, { query })).status).toBe(401)
  })
})

describe("one member's page", () => {
  test('shows each reader their column: trips for the branch and the member, none for the county', async () => {
    const somebody = await givenMember('沈知秋')
    await givenFiledTrip(somebody)
    const params = { memberId: idOf(somebody) }
    const own = await somebody.do(members.readMember, { params })
    expect(own).toMatchObject({ viewer: 'self', opens: { mobile: 'reveal' } })
    expect(own.trips).toHaveLength(1)
    expect(own.maySteps).toEqual(['change_own_phone', 'set_discreet'])
    const ofBranch = await secretary.do(members.readMember, { params })
    expect(ofBranch).toMatchObject({ viewer: 'origin', opens: { mobile: 'reveal' }, away: true })
    expect(ofBranch.maySteps).toEqual([
      'correct',
      'transfer',
      'set_discreet',
      'issue_link_code',
      'record_death',
    ])
    const above = await worker.do(members.readMember, { params })
    expect(above).toMatchObject({ viewer: 'committee', opens: { mobile: 'explained' } })
    expect(above.maySteps).toContain('take_over')
    const ofCounty = await officer.do(members.readMember, { params })
    expect(ofCounty).toMatchObject({ viewer: 'county', opens: {} })
    expect(ofCounty).not.toHaveProperty('trips')
    expect(ofCounty).not.toHaveProperty('away')
  })

  test('is not there for another branch, another member and another county', async () => {
    const params = { memberId: idOf(await givenMember('不该看')) }
    const other = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.otherBranch },
    })
    const abroad = await givenCounty()
    const stranger = await givenSomebody(system, {
      role: { county: abroad, role: 'branch_secretary', orgId: abroad.branch },
    })
    for (const who of [other, stranger, await givenMember('别人')])
      expect(await who.call(members.readMember, { params })).toMatchObject({ status: 404 })
  })
})

describe('the roster', () => {
  test('takes a new member, sealed, and knows a number that is taken', async () => {
    const memberId = await adds('新同志', { phone: '19900007701', address: '柳湾村 1 号', memberNo: 'A-1' })
    const { getMember } = await import('./member.store')
    const stored = await getMember(memberId)
    expect(stored?.phone).toMatchObject({ masked: '199****7701', box: expect.stringMatching(/^1\./) })
    expect(JSON.stringify(stored)).not.toMatch(/19900007701|柳湾村 1 号/)
    const again = await secretary.call(members.addMember, {
      body: { memberId: newId('member'), orgId: county.branch, name: '另一位', memberNo: 'A-1' },
    })
    expect(again).toMatchObject({ status: 409, error: { code: 'MEMBER_NO_TAKEN' } })
    const sameId = await secretary.call(members.addMember, {
      body: { memberId, orgId: county.branch, name: '另一位' },
    })
    expect(sameId).toMatchObject({ status: 409, error: { code: 'MEMBER_ID_TAKEN' } })
  })

  test('is put right once: of two at the same time, one is told to look again', async () => {
    const params = { memberId: await adds('待改', { unit: '旧单位' }) }
    const both = await Promise.all(
      ['新单位', '另一个单位'].map((unit) =>
        secretary.call(members.correctMember, { params, body: { version: 1, unit } }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.error?.code).toBe('CHANGED_MEANWHILE')
  })

  test('leaves the names of what was corrected, and nothing that stood there', async () => {
    const memberId = await adds('周正', { phone: '19900007702' })
    await secretary.do(members.correctMember, {
      params: { memberId },
      body: { version: 1, phone: '19900007703', unit: '供销社', standing: null },
    })
    const { EventEntity } = await import('../events/event.entity')
    const { QueryCommand } = await import('dynamodb-toolbox/table/actions/query')
    const { table } = await import('../table')
    const { Items = [] } = await table
      .build(QueryCommand)
      .entities(EventEntity)
      .query({ partition: `EVT#${memberId}` })
      .send()
    expect(JSON.stringify(Items)).not.toMatch(/1990000770|供销社/)
    expect(Items.map(({ event }) => v.parse(factSchema, event).fields).at(-1)).toEqual(['phone', 'unit'])
    const { findByPhone } = await import('./member.store')
    expect(await findByPhone(county.countyId, '19900007702')).toEqual([])
    expect(await findByPhone(county.countyId, '19900007703')).toMatchObject([{ memberId, version: 2 }])
  })

  test('is not corrected by whoever it is about, whatever they hold; a new number they say themselves', async () => {
    const somebody = await givenSomebody(system, {
      memberOf: { county, orgId: county.branch, name: '书记本人' },
      role: { county, role: 'branch_secretary', orgId: county.branch },
    })
    const params = { memberId: idOf(somebody) }
    const self = { params, actingAs: 'self' }
    for (const refused of [
      await somebody.call(members.correctMember, { params, body: { version: 1, unit: '自填' } }),
      await somebody.call(members.issueLinkCode, { params }),
      await somebody.call(members.recordDeath, { params, body: {} }),
      await somebody.call(members.correctMember, { ...self, body: { version: 1, unit: '自填' } }),
    ])
      expect(refused).toMatchObject({ status: 403 })
    const [stranger] = [await givenMember('旁人')]
    expect(
      await stranger.call(members.changeOwnPhone, { params, body: { phone: '19900007704' } }),
    ).toMatchObject({ status: 404 })
    await somebody.do(members.changeOwnPhone, { ...self, body: { phone: '19900007704' } })
    expect((await secretary.do(members.readMember, { params })).phone).toBe('199****7704')
  })

  test('a number that WeChat vouches for is known at once; a typed one is said to be so until the branch has called it', async () => {
    const somebody = await givenMember('换号人')
    const params = { memberId: idOf(somebody) }
    const seen = async () => secretary.do(members.readMember, { params })
    await somebody.do(members.changeOwnPhone, { params, body: { phone: '19900007705' } })
    expect(await seen()).toMatchObject({ phone: '199****7705', phoneTyped: true })
    const { version } = await secretary.do(members.correctMember, {
      params,
      body: { version: (await seen()).version, phone: '19900007705' },
    })
    expect(await seen()).not.toHaveProperty('phoneTyped')
    system.wechat.setPhoneNumber(somebody.openid, '19900007706')
    const phoneCode = system.wechat.mintPhoneCode(somebody.openid)
    await somebody.do(members.changeOwnPhone, { params, body: { phoneCode } })
    expect(await seen()).toMatchObject({ phone: '199****7706', version: version + 1 })
    expect(await seen()).not.toHaveProperty('phoneTyped')
    expect(await somebody.call(members.changeOwnPhone, { params, body: { phoneCode } })).toMatchObject({
      status: 409,
      error: { code: 'PHONE_CODE_INVALID' },
    })
    expect(await somebody.call(members.changeOwnPhone, { params, body: {} })).toMatchObject({
      status: 400,
      error: { fields: { phone: '请填 11 位手机号' } },
    })
  })

  test('a correction empties number and address when the branch says so', async () => {
    const memberId = await adds('空号人', { phone: '19900007707', address: '柳湾村 2 号' })
    const params = { memberId }
    await secretary.do(members.correctMember, { params, body: { version: 1, phone: null, address: null } })
    const after = await secretary.do(members.readMember, { params })
    expect(after).not.toHaveProperty('phone')
    expect(after).not.toHaveProperty('address')
    expect((await listed(secretary, { name: '空号人', state: 'no_phone' })).map(({ name }) => name)).toEqual([
      '空号人',
    ])
  })
})
