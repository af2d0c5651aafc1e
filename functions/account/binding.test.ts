import {
  confirmBinding,
  listBranches,
  listCounties,
  openBinding,
  openBindingByCode,
  releaseBinding,
  whoAmI,
} from '@shared/account/contract'
import type { BindingId } from '@shared/ids'
import { issueLinkCode } from '@shared/member/contract'
import { giveConsent, readConsents } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenNewcomer, givenOnRoster, type Newcomer } from '../testing/unbound'

let system: System
let county: TestCounty
let secretary: Somebody
let numbers = 1000
const newNumber = () => `1990001${++numbers}`
const refused = (status: number, code: string) => ({
  status,
  error: { code, message: expect.stringMatching(/[一-龥]/) as unknown },
})
const open = (who: Newcomer, name: string, key = newKey()) =>
  who.call(openBinding, { body: { phoneCode: who.phoneCode(), name }, key })
const confirm = (who: Newcomer, bindingId: BindingId) => who.call(confirmBinding, { params: { bindingId } })
const bindingIdOf = (got: Awaited<ReturnType<typeof open>>) => got.output?.bindingId ?? newId('binding')

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})
afterAll(() => system.close())

describe('by number and name', () => {
  test('the very name, however typed; then name and branch are confirmed, and the account is the member', async () => {
    const phone = newNumber()
    const { memberId } = await givenOnRoster(county, { name: '阿依古丽·买买提', phone })
    const who = await givenNewcomer(system, phone)
    const offered = await open(who, ' 阿依古丽．买买提　')
    expect(offered).toMatchObject({
      status: 201,
      output: { name: '阿依古丽·买买提', orgName: '柳湾村支部', countyName: '云岭县', practice: false },
    })
    expect((await who.do(whoAmI, {})).member).toBeUndefined()
    expect(await confirm(who, bindingIdOf(offered))).toMatchObject({
      status: 200,
      output: { state: 'bound' },
    })
    expect((await who.do(whoAmI, {})).member).toMatchObject({ memberId, orgName: '柳湾村支部' })
  })

  test('nobody is bound who has not agreed to both texts; what they agreed to is the member’s from then on', async () => {
    const phone = newNumber()
    const { memberId } = await givenOnRoster(county, { name: '乔木', phone })
    const who = await givenNewcomer(system, phone, { agreed: false })
    const bindingId = bindingIdOf(await open(who, '乔木'))
    expect(await confirm(who, bindingId)).toMatchObject(refused(409, 'CONSENT_NEEDED'))
    for (const kind of ['notice', 'sensitive'] as const)
      await who.do(giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } })
    expect((await confirm(who, bindingId)).status).toBe(200)
    expect(await who.do(readConsents, { query: {} })).toMatchObject({ notice: true, sensitive: true })
    expect((await who.do(whoAmI, {})).member).toMatchObject({ memberId })
  })

  test('a recycled number: no member, and a member of another name, get the very same answer', async () => {
    const phone = newNumber()
    await givenOnRoster(county, { name: '周明远', phone })
    const recycled = await givenNewcomer(system, phone)
    const stranger = await givenNewcomer(system, newNumber())
    const [a, b] = [await open(recycled, '何建国'), await open(stranger, '何建国')]
    expect(a).toMatchObject(refused(409, 'BINDING_NO_MATCH'))
    const without = ({ requestId: _, ...rest }: { requestId: string }) => rest
    expect(a.error && without(a.error)).toEqual(b.error && without(b.error))
  })

  test('a couple that shares one number: each is found by their own name', async () => {
    const phone = newNumber()
    const [he, she] = [
      await givenOnRoster(county, { name: '梁志强', phone }),
      await givenOnRoster(county, { name: '吴桂芳', phone }),
    ]
    for (const member of [he, she]) {
      const who = await givenNewcomer(system, phone)
      await confirm(who, bindingIdOf(await open(who, member.name)))
      expect((await who.do(whoAmI, {})).member?.memberId).toBe(member.memberId)
    }
  })

  test('two of the same name and number: nobody is guessed, a person at the branch decides', async () => {
    const phone = newNumber()
    for (const orgId of [county.branch, county.otherBranch])
      await givenOnRoster(county, { name: '王秀英', phone, orgId })
    expect(await open(await givenNewcomer(system, phone), '王秀英')).toMatchObject(
      refused(409, 'BINDING_AMBIGUOUS'),
    )
  })

  test('who is in a county for exercises too is meant as the real one', async () => {
    const phone = newNumber()
    const practice = await givenCounty({ practice: true, name: '演练县' })
    await givenOnRoster(practice, { name: '陈爱华', phone })
    const alone = await open(await givenNewcomer(system, phone), '陈爱华')
    expect(alone.output).toMatchObject({ countyName: '演练县', practice: true })
    await givenOnRoster(county, { name: '陈爱华', phone })
    const both = await open(await givenNewcomer(system, phone), '陈爱华')
    expect(both.output).toMatchObject({ countyName: '云岭县', practice: false })
  })

  test('a member bound elsewhere, and an account bound to somebody, are refused with a way on', async () => {
    const phone = newNumber()
    await givenOnRoster(county, { name: '赵德厚', phone })
    const first = await givenNewcomer(system, phone)
    await confirm(first, bindingIdOf(await open(first, '赵德厚')))
    expect(await open(await givenNewcomer(system, phone), '赵德厚')).toMatchObject(
      refused(409, 'MEMBER_BOUND_ALREADY'),
    )
    expect(await open(first, '赵德厚')).toMatchObject(refused(409, 'ACCOUNT_BOUND_ALREADY'))
  })

  test('of two who confirm at once for one member, one is bound', async () => {
    const phone = newNumber()
    await givenOnRoster(county, { name: '孙玉兰', phone })
    const pair = [await givenNewcomer(system, phone), await givenNewcomer(system, phone)]
    const offers = await Promise.all(pair.map((who) => open(who, '孙玉兰')))
    const got = await Promise.all(
      pair.map((who, i) => confirm(who, offers[i]?.output?.bindingId ?? newId('binding'))),
    )
    expect(got.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(got.find(({ status }) => status === 409)?.error?.code).toBe('MEMBER_BOUND_ALREADY')
  })

  test('five tries a day, whatever is typed; the next day there are five again', async () => {
    const phone = newNumber()
    await givenOnRoster(county, { name: '钱守义', phone })
    const who = await givenNewcomer(system, phone)
    for (let i = 0; i < 5; i++)
      expect(await open(who, '钱守仁')).toMatchObject(refused(409, 'BINDING_NO_MATCH'))
    expect(await open(who, '钱守义')).toMatchObject(refused(409, 'BINDING_TOO_MANY_TRIES'))
    system.cloud.clock.advance({ days: 1 })
    expect((await open(who, '钱守义')).status).toBe(201)
  })

  test('sent again, WeChat is not asked again and the same is offered', async () => {
    const phone = newNumber()
    await givenOnRoster(county, { name: '冯淑贞', phone })
    const who = await givenNewcomer(system, phone)
    const sent = { body: { phoneCode: who.phoneCode(), name: '冯淑贞' }, key: newKey() }
    const first = await who.do(openBinding, sent)
    expect(await who.do(openBinding, sent)).toEqual(first)
  })

  test("a code that WeChat never gave, and somebody else's offer or an old one, bind nothing", async () => {
    const phone = newNumber()
    await givenOnRoster(county, { name: '蒋国平', phone })
    const [who, other] = [await givenNewcomer(system, phone), await givenNewcomer(system, newNumber())]
    expect(await who.call(openBinding, { body: { phoneCode: 'made up', name: '蒋国平' } })).toMatchObject(
      refused(409, 'PHONE_CODE_INVALID'),
    )
    const bindingId = bindingIdOf(await open(who, '蒋国平'))
    expect(await confirm(other, bindingId)).toMatchObject(refused(409, 'BINDING_EXPIRED'))
    system.cloud.clock.advance({ minutes: 16 })
    expect(await confirm(who, bindingId)).toMatchObject(refused(409, 'BINDING_EXPIRED'))
  })

  test('what waits for a yes is kept without the number and the name', async () => {
    const phone = newNumber()
    await givenOnRoster(county, { name: '沈慧敏', phone })
    const who = await givenNewcomer(system, phone)
    const bindingId = bindingIdOf(await open(who, '沈慧敏'))
    const { getPending } = await import('./binding.store')
    expect(JSON.stringify(await getPending(bindingId))).not.toMatch(/沈慧敏|199/)
  })
})

describe('by a code of the secretary', () => {
  const issued = async (memberId: Awaited<ReturnType<typeof givenOnRoster>>['memberId']) =>
    (await secretary.do(issueLinkCode, { params: { memberId } })).code

  test('binds without a number, once', async () => {
    const { memberId, name } = await givenOnRoster(county, { name: '韩素芬', phone: newNumber() })
    const code = await issued(memberId)
    const who = await givenNewcomer(system, newNumber())
    const wrong = await who.call(openBindingByCode, { body: { code, name: '韩素梅' } })
    expect(wrong).toMatchObject(refused(409, 'BINDING_CODE_NO_MATCH'))
    // Whoever opens it and says nothing has used nothing up.
    await (await givenNewcomer(system, newNumber())).do(openBindingByCode, { body: { code, name } })
    const { bindingId } = await who.do(openBindingByCode, { body: { code: code.toUpperCase(), name } })
    await who.do(confirmBinding, { params: { bindingId } })
    expect((await who.do(whoAmI, {})).member?.memberId).toBe(memberId)
    const again = await (
      await givenNewcomer(system, newNumber())
    ).call(openBindingByCode, { body: { code, name } })
    expect(again).toMatchObject(refused(409, 'BINDING_CODE_NO_MATCH'))
  })

  test('another code given meanwhile ends what was opened by the one before', async () => {
    const { memberId, name } = await givenOnRoster(county, { name: '董桂兰', phone: newNumber() })
    const code = await issued(memberId)
    const opened = async () => {
      const who = await givenNewcomer(system, newNumber())
      return { who, ...(await who.do(openBindingByCode, { body: { code, name } })) }
    }
    const [one, other] = [await opened(), await opened()]
    await issued(memberId)
    for (const { who, bindingId } of [one, other])
      expect(await confirm(who, bindingId)).toMatchObject(refused(409, 'BINDING_EXPIRED'))
  })

  test('an old one, and a made-up one, bind nothing', async () => {
    const { memberId, name } = await givenOnRoster(county, { name: '曹金凤', phone: newNumber() })
    const code = await issued(memberId)
    system.cloud.clock.advance({ days: 8 })
    const who = await givenNewcomer(system, newNumber())
    for (const bad of [code, '1234-5678', 'nonsense'])
      expect(await who.call(openBindingByCode, { body: { code: bad, name } })).toMatchObject(
        refused(409, 'BINDING_CODE_NO_MATCH'),
      )
  })
})

describe('taken off a phone', () => {
  test('the branch releases it: the old phone is signed out at once, and a new one can be bound', async () => {
    const phone = newNumber()
    const { memberId } = await givenOnRoster(county, { name: '罗文彬', phone })
    const old = await givenNewcomer(system, phone)
    await confirm(old, bindingIdOf(await open(old, '罗文彬')))
    const boss = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.branch },
    })
    const release = { params: { memberId }, body: { reason: 'phone_lost' as const } }
    await boss.do(releaseBinding, release)
    expect(await old.call(whoAmI, {})).toMatchObject(refused(401, 'NOT_SIGNED_IN'))
    const fresh = await givenNewcomer(system, phone)
    expect(await confirm(fresh, bindingIdOf(await open(fresh, '罗文彬')))).toMatchObject({ status: 200 })
    const other = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.otherBranch },
    })
    expect(await other.call(releaseBinding, release)).toMatchObject(refused(404, 'NOT_FOUND'))
    await boss.do(releaseBinding, release)
    expect(await boss.call(releaseBinding, release)).toMatchObject(refused(409, 'MEMBER_NOT_BOUND'))
  })
})

test('who is bound to nobody finds counties and branches by name, and nobody', async () => {
  const who = await givenNewcomer(system, newNumber())
  const { counties } = await who.do(listCounties, {})
  expect(counties).toContainEqual({ countyId: county.countyId, name: '云岭县', practice: false })
  const { branches } = await who.do(listBranches, { params: { countyId: county.countyId } })
  expect(branches).toContainEqual({ orgId: county.branch, name: '柳湾村支部', above: '清泉镇党委' })
  expect(await who.call(listBranches, { params: { countyId: newId('county') } })).toMatchObject(
    refused(404, 'NOT_FOUND'),
  )
})
