import { whoAmI } from '@shared/account/contract'
import { readAudit } from '@shared/audit/contract'
import { dayOf, instant } from '@shared/time'
import { everything } from '../privacy/testing/table'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
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
