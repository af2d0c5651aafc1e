import {
  askForBindingHelp,
  changeResident,
  closeAllSessions,
  leaveResident,
  registerResident,
  whoAmI,
} from '@shared/account/contract'
import {
  closeBindingRequest,
  listBindingRequests,
  revealBindingRequest,
} from '@shared/binding-request/contract'
import { listInbox } from '@shared/notice/contract'
import { call } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenDelegate } from '../delegation/testing/agreements'
import { givenPlaces } from '../testing/places'
import { startSystem, type System } from '../testing/system'
import { givenNewcomer, givenOnRoster } from '../testing/unbound'

let system: System
let county: TestCounty
let secretary: Somebody
const refused = (status: number, code: string) => ({
  status,
  error: { code, message: expect.stringMatching(/[一-龥]/) as unknown },
})

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})
afterAll(() => system.close())

describe('who cannot bind asks a branch', () => {
  const ask = (who: Awaited<ReturnType<typeof givenNewcomer>>, orgId = county.branch) =>
    who.call(askForBindingHelp, {
      body: { phoneCode: who.phoneCode(), name: '何建国', countyId: county.countyId, orgId },
    })

  test('the branch is told, reads name and masked number, opens the number, calls, and it is forgotten', async () => {
    const who = await givenNewcomer(system, '19900020001')
    expect(await ask(who)).toMatchObject({ status: 201, output: { state: 'asked' } })
    await system.cloud.stream.whenIdle()
    const { notices } = await secretary.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('binding_help_asked')
    const list = () => secretary.do(listBindingRequests, { query: { orgId: county.branch } })
    const [asked] = (await list()).requests
    expect(asked).toMatchObject({ name: '何建国', phone: '199****0001' })
    const params = { requestId: asked?.requestId ?? newId('bindingRequest') }
    expect(await secretary.do(revealBindingRequest, { params })).toEqual({ phone: '19900020001' })
    await secretary.do(closeBindingRequest, { params, body: { outcome: 'code_given' } })
    expect((await list()).requests).toEqual([])
    expect(await secretary.call(revealBindingRequest, { params })).toMatchObject(refused(404, 'NOT_FOUND'))
  })

  test('it gives the same answer whether the roster knows the person or not', async () => {
    await givenOnRoster(county, { name: '何建国', phone: '19900020002' })
    const [known, unknown] = [
      await ask(await givenNewcomer(system, '19900020002')),
      await ask(await givenNewcomer(system, '19900020003')),
    ]
    expect(known).toMatchObject({ status: 201, output: { state: 'asked', version: 1 } })
    expect(unknown).toMatchObject({ status: 201, output: { state: 'asked', version: 1 } })
  })

  test('another branch, and the committee above, read none of it', async () => {
    const who = await givenNewcomer(system, '19900020004')
    const requestId = (await ask(who)).output?.id
    const others = [
      await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId: county.otherBranch } }),
      await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } }),
      await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } }),
    ]
    for (const other of others) {
      expect(await other.call(listBindingRequests, { query: { orgId: county.branch } })).toMatchObject(
        refused(403, 'NOT_ALLOWED'),
      )
      // The receipt's id is that of the request.
      const params = { requestId: requestId as ReturnType<typeof newId<'bindingRequest'>> }
      expect(await other.call(revealBindingRequest, { params })).toMatchObject(refused(403, 'NOT_ALLOWED'))
    }
  })

  test('where nobody works in the branch, the committee above sees it, opens the number and calls back', async () => {
    const empty = await givenCounty()
    const worker = await givenSomebody(system, {
      role: { county: empty, role: 'party_worker', orgId: empty.town },
    })
    const who = await givenNewcomer(system, '19900020006')
    const here = { countyId: empty.countyId, orgId: empty.branch }
    await who.do(askForBindingHelp, { body: { phoneCode: who.phoneCode(), name: '何建国', ...here } })
    const list = () => worker.do(listBindingRequests, { query: { orgId: empty.branch } })
    const [asked] = (await list()).requests
    const params = { requestId: asked?.requestId ?? newId('bindingRequest') }
    expect(await worker.do(revealBindingRequest, { params })).toEqual({ phone: '19900020006' })
    await worker.do(closeBindingRequest, { params, body: { outcome: 'code_given' } })
    expect((await list()).requests).toEqual([])
    const community = await givenSomebody(system, {
      role: { county: empty, role: 'party_worker', orgId: empty.community },
    })
    expect(await community.call(listBindingRequests, { query: { orgId: empty.branch } })).toMatchObject(
      refused(403, 'NOT_ALLOWED'),
    )
  })

  test('three a day, and only to a branch that there is', async () => {
    const who = await givenNewcomer(system, '19900020005')
    expect(await ask(who, newId('org'))).toMatchObject(refused(404, 'NOT_FOUND'))
    for (let i = 0; i < 3; i++) expect((await ask(who)).status).toBe(201)
    expect(await ask(who)).toMatchObject(refused(409, 'BINDING_TOO_MANY_TRIES'))
  })
})

describe('a resident', () => {
  test('registers with community and compound alone, moves, and leaves', async () => {
    const { community, compound, elsewhere } = await givenPlaces(system, county)
    const who = await givenNewcomer(system, '19900020006')
    const where = { communityId: community, compoundId: compound }
    await who.do(registerResident, { body: where })
    expect((await who.do(whoAmI, {})).resident).toEqual({
      ...{ countyId: county.countyId, countyName: '云岭县' },
      ...{ ...where, communityName: '海棠社区', compoundName: '海棠花园' },
    })
    expect(await who.call(registerResident, { body: where })).toMatchObject(refused(409, 'RESIDENT_ALREADY'))
    await who.do(changeResident, { body: { communityId: elsewhere } })
    expect((await who.do(whoAmI, {})).resident).toMatchObject({ communityName: '榆亚社区' })
    expect((await who.call(whoAmI, { actingAs: 'resident' })).status).toBe(200)
    await who.do(leaveResident, {})
    expect((await who.do(whoAmI, {})).resident).toBeUndefined()
    expect(await who.call(leaveResident, {})).toMatchObject(refused(409, 'RESIDENT_NOT_YET'))
    expect(await who.call(changeResident, { body: where })).toMatchObject(refused(409, 'RESIDENT_NOT_YET'))
  })

  test('no such place, a compound for a community, or one of another community', async () => {
    const { community, compound, elsewhere } = await givenPlaces(system, county)
    const who = await givenNewcomer(system, '19900020007')
    for (const body of [
      { communityId: newId('place') },
      { communityId: compound },
      { communityId: elsewhere, compoundId: compound },
      { communityId: community, compoundId: newId('place') },
    ])
      expect(await who.call(registerResident, { body })).toMatchObject(refused(400, 'PLACE_UNKNOWN'))
  })
})

test('logging out everywhere ends every session at once, and no later one', async () => {
  const who = await givenNewcomer(system, '19900020008')
  const others = [await who.signIn(), await who.signIn()]
  system.cloud.clock.advance({ minutes: 1 })
  await who.do(closeAllSessions, {})
  for (const token of others)
    expect(await call(system.cloud.apiUrl, token, whoAmI, {})).toMatchObject(refused(401, 'NOT_SIGNED_IN'))
  expect(await who.call(whoAmI, {})).toMatchObject(refused(401, 'NOT_SIGNED_IN'))
  const later = await who.signIn()
  expect((await call(system.cloud.apiUrl, later, whoAmI, {})).status).toBe(200)
})

test('who am I names those whom one may act for, and as what', async () => {
  const [old, daughter] = [
    await givenSomebody(system, { memberOf: { county, orgId: county.branch, name: '林秀兰' } }),
    await givenSomebody(system, { memberOf: { county, orgId: county.otherBranch, name: '林小妹' } }),
  ]
  const delegationId = await givenDelegate(system, old, daughter)
  expect((await daughter.do(whoAmI, {})).delegations).toMatchObject([
    { delegationId, name: '林秀兰', relation: 'child', scopes: ['trips', 'data'] },
  ])
  expect((await old.do(whoAmI, {})).delegations).toBeUndefined()
  expect((await daughter.call(whoAmI, { actingAs: delegationId })).status).toBe(200)
})
