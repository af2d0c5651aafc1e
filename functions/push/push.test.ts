import { confirmBinding, logIn, openBindingByCode, whoAmI } from '@shared/account/contract'
import { readAudit } from '@shared/audit/contract'
import type { Endpoint } from '@shared/endpoint'
import { issueLinkCode } from '@shared/member/contract'
import { giveConsent } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import { dayOf, instant } from '@shared/time'
import { everything } from '../privacy/testing/table'
import { call, must, type Sent } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let member: Somebody
let auditor: Somebody

beforeAll(async () => {
  system = await startSystem()
  const { WECHAT_PUSH_TOKEN: token = '', WECHAT_PUSH_AES_KEY: aesKey = '' } = process.env
  system.wechat.setPush({ url: `${system.cloud.apiUrl}/v1/wechat/push`, token, aesKey })
})
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  auditor = await givenSomebody(system, { role: { county, role: 'auditor', orgId: county.root } })
})

const openidOf = async ({ accountId }: Somebody) => {
  const items = await everything(system)
  return String(items.find(({ pk, sk }) => pk === `ACC#${accountId}` && sk === 'ACC')?.openid)
}

/** @param agoMs how long ago WeChat made it */
async function push(event: 'user_authorization_cancellation' | 'user_authorization_revoke', agoMs = 0) {
  const CreateTime = Math.floor((Date.now() - agoMs) / 1000)
  const openid = await openidOf(member)
  return system.wechat.push({ event, openid, fields: { CreateTime, RevokeInfo: '8' } })
}
const actionsOn = async (query: { subjectId: string } | { day: ReturnType<typeof dayOf> }) =>
  (await auditor.do(readAudit, { query })).lines.map(({ action }) => action)

test.each([
  ['user_authorization_cancellation', 'data.erase'],
  ['user_authorization_revoke', 'binding.release'],
] as const)(
  '%s: the county’s auditor finds it, by whom it was about and by the day',
  async (event, action) => {
    await push(event)
    const subjectId = member.member?.memberId ?? ''
    expect(await actionsOn({ subjectId })).toContain(action)
    expect(await actionsOn({ day: dayOf(instant(system.cloud.clock.now())) })).toContain(action)
  },
)

test.each(['user_authorization_cancellation', 'user_authorization_revoke'] as const)(
  '%s that is older than a day is taken, and nothing follows from it',
  async (event) => {
    const before = await everything(system)
    expect(await push(event, 25 * 3_600_000)).toMatchObject({ status: 200, body: 'success', tries: 1 })
    expect(await everything(system)).toEqual(before)
    expect((await member.do(whoAmI, {})).member?.memberId).toBe(member.member?.memberId)
    await push(event, 23 * 3_600_000)
    expect(await everything(system)).not.toEqual(before)
  },
)

/** The person comes back on the same phone, agrees, and binds by a code from their secretary. */
async function comesBack(openid: string) {
  const { apiUrl } = system.cloud
  const { token } = await must(call(apiUrl, undefined, logIn, { body: { code: system.loginCode(openid) } }))
  const does = <E extends Endpoint>(endpoint: E, sent: Sent<E>) => must(call(apiUrl, token, endpoint, sent))
  for (const kind of ['notice', 'sensitive'] as const)
    await does(giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } })
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const params = { memberId: member.member?.memberId ?? newId('member') }
  const { code } = await secretary.do(issueLinkCode, { params })
  const { bindingId } = await does(openBindingByCode, { body: { code, name: '林秀兰' } })
  await does(confirmBinding, { params: { bindingId } })
  return { whoAmI: () => does(whoAmI, {}) }
}

test.each(['user_authorization_cancellation', 'user_authorization_revoke'] as const)(
  '%s that is sent anew undoes nothing that the person has done since',
  async (event) => {
    const openid = await openidOf(member)
    const CreateTime = Math.floor(system.cloud.clock.now() / 1000) - 60
    const push = () => system.wechat.push({ event, openid, fields: { CreateTime, RevokeInfo: '8' } })
    await push()
    const back = await comesBack(openid)
    expect(await push()).toMatchObject({ status: 200, body: 'success', tries: 1 })
    expect((await back.whoAmI()).member?.memberId).toBe(member.member?.memberId)
  },
)
