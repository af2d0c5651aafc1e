import { whoAmI } from '@shared/account/contract'
import { listInbox } from '@shared/notice/contract'
import { requestErasure } from '@shared/privacy/contract'
import { confirmDeath, recordDeath } from '@shared/member/contract'
import type { Role } from '@shared/access/person'
import type { OrgId } from '@shared/ids'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { everything } from './testing/table'

let system: System
let county: TestCounty
let town: Somebody
beforeAll(async () => {
  system = await startSystem()
  const { WECHAT_PUSH_TOKEN: token = '', WECHAT_PUSH_AES_KEY: aesKey = '' } = process.env
  system.wechat.setPush({ url: `${system.cloud.apiUrl}/v1/wechat/push`, token, aesKey })
})
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  town = await holder('party_worker', county.town)
})

const holder = (role: Role, orgId: OrgId) =>
  givenSomebody(system, { memberOf: { county, orgId: county.branch }, role: { county, role, orgId } })
const erase = (who: Somebody) => who.call(requestErasure, { actingAs: 'self' })
const cancel = ({ openid }: Somebody) =>
  system.wechat.push({ event: 'user_authorization_cancellation', openid })

/** The roles that are still in the table, and the facts of those taken back. */
async function rolesOf({ grant, accountId }: Somebody) {
  const items = await everything(system)
  const grantId = grant?.grantId ?? ''
  return {
    held: items.filter(({ pk, sk }) => pk === `ACC#${accountId}` && sk === `GRT#${grantId}`).length,
    revoked: items.filter(
      (one) =>
        one.kind === 'event' &&
        /grant\.revoked/.test(JSON.stringify(one)) &&
        JSON.stringify(one).includes(grantId),
    ).length,
  }
}

async function toldTown() {
  await system.cloud.stream.whenIdle()
  const { notices } = await town.do(listInbox, { query: {} })
  return notices.map(({ code }) => code)
}

test('a county’s last officer is told to find another first, and nothing of them is erased or remembered', async () => {
  const officer = await holder('county_officer', county.root)
  const before = await everything(system)
  const { listRemembered } = await import('./erasure')
  const remembered = await listRemembered('2026-01-01', undefined)
  expect(await erase(officer)).toMatchObject({ status: 409, error: { code: 'LAST_OFFICER' } })
  expect((await officer.call(whoAmI, {})).status).toBe(200)
  expect(await everything(system)).toEqual(before)
  expect(await listRemembered('2026-01-01', undefined)).toEqual(remembered)
})

test('of two officers who ask at once one stays', async () => {
  const [one, other] = [
    await holder('county_officer', county.root),
    await holder('county_officer', county.root),
  ]
  const statuses = await Promise.all([erase(one), erase(other)])
  expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('whoever asks to be erased leaves their roles as if they were taken back: it is a fact, and the one above hears of it', async () => {
  const secretary = await holder('branch_secretary', county.branch)
  expect((await erase(secretary)).status).toBe(200)
  expect(await rolesOf(secretary)).toEqual({ held: 0, revoked: 1 })
  expect(await toldTown()).toContain('org_vacant')
})

test('WeChat’s cancellation does the same, and goes on though it was the last officer', async () => {
  const secretary = await holder('branch_secretary', county.branch)
  const officer = await holder('county_officer', county.root)
  for (const who of [secretary, officer]) {
    expect(await cancel(who)).toMatchObject({ status: 200, body: 'success' })
    expect(await rolesOf(who)).toEqual({ held: 0, revoked: 1 })
  }
  expect(await toldTown()).toContain('org_vacant')
})

test('a confirmed death ends the last officer’s role, too', async () => {
  const officer = await holder('county_officer', county.root)
  const secretary = await holder('branch_secretary', county.branch)
  const params = { memberId: officer.member?.memberId ?? newId('member') }
  await secretary.do(recordDeath, { params, body: {} })
  await town.do(confirmDeath, { params })
  expect(await rolesOf(officer)).toEqual({ held: 0, revoked: 1 })
})
