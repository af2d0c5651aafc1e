import { leaveResident, logOut, openBindingByCode, whoAmI } from '@shared/account/contract'
import { endpoints } from '@shared/contract'
import { acceptDelegation } from '@shared/delegation/contract'
import { acceptInvitation, listGrants } from '@shared/grant/contract'
import { changeOwnPhone } from '@shared/member/contract'
import { giveConsent, requestErasure, withdrawConsent } from '@shared/privacy/contract'
import { exportMyData } from '@shared/privacy/export-contract'
import { listOwnTrips } from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { type Desk, givenDesk } from './testing/desks'

let system: System
let county: TestCounty
let worker: Somebody
let desk: Desk

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  worker = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch },
    role: { county, role: 'party_worker', orgId: county.town },
  })
  desk = await givenDesk(system, worker)
})
afterAll(() => system.close())

test('a computer acts under the role that was chosen on the phone, and under nothing else', async () => {
  expect((await desk.call(listGrants, { query: { orgId: county.town } })).status).toBe(200)
  const refused = { status: 403, error: { code: 'NOT_ALLOWED' } }
  const { grantId: other } = await givenOtherRole()
  const asOther = { query: { orgId: county.root }, actingAs: other }
  expect((await worker.call(listGrants, asOther)).status).toBe(200)
  expect(await desk.call(listGrants, asOther)).toMatchObject(refused)
  expect((await worker.call(listOwnTrips, { query: {}, actingAs: 'self' })).status).toBe(200)
  expect(await desk.call(listOwnTrips, { query: {}, actingAs: 'self' })).toMatchObject(refused)
})

/** Another role of the same person, for the whole county. */
async function givenOtherRole() {
  const { GrantEntity } = await import('../account/door')
  const { PutItemCommand } = await import('dynamodb-toolbox/entity/actions/put')
  const grantId = newId('grant')
  const { countyId } = county
  const grant = { grantId, role: 'county_officer', countyId, orgId: county.root }
  await GrantEntity.build(PutItemCommand)
    .item({ accountId: worker.accountId, grantId, grant, schema: 1 })
    .send()
  return { grantId }
}

test('as whatever, one sees who one is there, and leaves', async () => {
  const one = await givenDesk(system, worker)
  expect((await one.do(whoAmI, { actingAs: 'self' })).accountId).toBe(worker.accountId)
  await one.do(logOut, { actingAs: 'self' })
  expect((await one.call(whoAmI, {})).status).toBe(401)
})

test('what is one’s own to decide wants the phone, under every name', async () => {
  const refused = { status: 403, error: { code: 'PHONE_NEEDED' } }
  const memberId = worker.member?.memberId ?? newId('member')
  const consent = { kind: 'notice', version: 1, how: 'self' } as const
  for (const actingAs of ['self', worker.grant?.grantId ?? '']) {
    expect(await desk.call(exportMyData, { actingAs })).toMatchObject(refused)
    expect(await desk.call(requestErasure, { actingAs })).toMatchObject(refused)
    const invited = { code: 'ABCD2345', name: '周小燕' }
    expect(await desk.call(acceptInvitation, { actingAs, body: invited })).toMatchObject(refused)
    const delegate = { code: 'abcd2345efgh', name: '周小燕' }
    expect(await desk.call(acceptDelegation, { actingAs, body: delegate })).toMatchObject(refused)
    expect(await desk.call(giveConsent, { actingAs, body: consent })).toMatchObject(refused)
    expect(
      await desk.call(withdrawConsent, { actingAs, body: { kind: 'notice', how: 'self' } }),
    ).toMatchObject(refused)
    const byCode = { code: 'ABCD-2345', name: '周小燕' }
    expect(await desk.call(openBindingByCode, { actingAs, body: byCode })).toMatchObject(refused)
    expect(await desk.call(leaveResident, { actingAs })).toMatchObject(refused)
    const change = { actingAs, params: { memberId }, body: { phone: '19900001234' } }
    expect(await desk.call(changeOwnPhone, change)).toMatchObject(refused)
  }
})

test('every endpoint that wants the phone says so', () => {
  const silent = endpoints.filter(({ phoneOnly, errors }) => phoneOnly && !errors.includes('PHONE_NEEDED'))
  expect(silent).toEqual([])
})
