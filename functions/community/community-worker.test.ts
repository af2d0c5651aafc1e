import { changeResident, leaveResident, registerResident, whoAmI } from '@shared/account/contract'
import * as places from '@shared/community/contract'
import { revealInService } from '@shared/community/reveal-contract'
import { inviteToRole } from '@shared/grant/contract'
import { invitationCodeLength } from '@shared/grant/schema'
import type { PlaceId } from '@shared/ids'
import { listMembers } from '@shared/member/contract'
import { listLooks } from '@shared/privacy/contract'
import { readToday } from '@shared/today/contract'
import { newCode } from '../testing/codes'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenInService, givenPlaces } from '../testing/places'
import { startSystem, type System } from '../testing/system'
import { givenOnRoster } from '../testing/unbound'

let system: System
let county: TestCounty
let at: Awaited<ReturnType<typeof givenPlaces>>
let officer: Somebody
/** Of the community, of one compound of it, and of another community of the same organisation. */
let worker: Somebody
let compoundWorker: Somebody
let other: Somebody

const workerOf = (placeId: PlaceId, orgId = county.community) =>
  givenSomebody(system, { role: { county, role: 'community_worker', orgId, placeId } })
const statusOf = async (got: Promise<{ status: number }>) => (await got).status

beforeAll(async () => {
  system = await startSystem()
})
beforeEach(async () => {
  county = await givenCounty()
  at = await givenPlaces(system, county)
  officer = await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } })
  worker = await workerOf(at.community)
  compoundWorker = await workerOf(at.compound)
  other = await workerOf(at.elsewhere)
})
afterAll(() => system.close())

/** The three lists of a place's people. */
const asks = async (who: Somebody, placeId: PlaceId) => {
  const params = { placeId }
  const page = { params, query: {} }
  return [
    await statusOf(who.call(places.listAnchorHouseholds, page)),
    await statusOf(who.call(places.listInServiceMembers, page)),
    await statusOf(who.call(places.countResidents, { params })),
  ]
}

describe('a community worker', () => {
  it('reads the people of their own place and of what lies in it, and nobody elsewhere', async () => {
    const all = (status: number) => [status, status, status]
    expect(await asks(worker, at.community)).toEqual(all(200))
    expect(await asks(worker, at.compound)).toEqual(all(200))
    expect(await asks(worker, at.elsewhere)).toEqual(all(403))
    expect(await asks(compoundWorker, at.compound)).toEqual(all(200))
    expect(await asks(compoundWorker, at.community)).toEqual(all(403))
    expect(await asks(other, at.community)).toEqual(all(403))
    const far = await givenCounty({ name: '南湾县' })
    const foreigner = await givenSomebody(system, {
      role: { county: far, role: 'community_worker', orgId: far.community, placeId: at.community },
    })
    expect(await asks(foreigner, at.community)).toEqual(all(404))
  })

  it('is told name, branch and masked number of whoever has reported there', async () => {
    const known = await givenOnRoster(county, { name: '石小满', phone: '19900080021' })
    const { inServiceId } = await givenInService({
      ...known,
      ...county,
      placeId: at.community,
      unit: '县医院',
    })
    const list = { params: { placeId: at.community }, query: {} }
    expect(await worker.do(places.listInServiceMembers, list)).toEqual({
      members: [
        {
          ...{ inServiceId, memberId: known.memberId, name: '石小满', phone: '199****0021', unit: '县医院' },
          orgName: '柳湾村支部',
        },
      ],
    })
  })

  it('opens the number of whoever has reported there; the member reads it, and nobody else may', async () => {
    const reported = await givenSomebody(system, {
      memberOf: { county, orgId: county.branch, name: '石小满' },
    })
    const memberId = reported.member?.memberId ?? newId('member')
    const here = { countyId: county.countyId, placeId: at.community }
    const { inServiceId } = await givenInService({ ...here, memberId, name: '石小满', phone: '19900080024' })
    const unknown = await givenInService({ ...here, name: '石大满', phone: '19900080025' })
    const misnamed = await givenInService({ ...here, memberId, name: '石大满', phone: '19900080026' })
    const open = (who: Somebody, row = { inServiceId }) => who.call(revealInService, { params: row })
    expect((await worker.do(revealInService, { params: { inServiceId } })).phone).toBe('19900080024')
    expect((await worker.do(revealInService, { params: unknown })).phone).toBe('19900080025')
    // A row that names somebody else leaves no line with the member.
    expect((await worker.do(revealInService, { params: misnamed })).phone).toBe('19900080026')
    const { looks } = await reported.do(listLooks, { query: {} })
    expect(looks).toMatchObject([{ field: 'mobile', by: '海棠社区', reason: '联系报到的在职党员' }])
    for (const who of [compoundWorker, other, officer]) expect((await open(who)).status).toBe(403)
    const answering = await givenSomebody(system, {
      role: { county, role: 'party_worker', orgId: county.community },
    })
    expect((await open(answering)).status).toBe(403)
    const far = await givenCounty({ name: '南湾县' })
    const foreigner = await givenSomebody(system, {
      role: { county: far, role: 'community_worker', orgId: far.community, placeId: at.community },
    })
    expect((await open(foreigner)).status).toBe(404)
    expect((await open(worker, { inServiceId: newId('inService') })).status).toBe(404)
  })

  it('sees how many residents live there as they said themselves, and none any longer who has left', async () => {
    const [first, second] = [await givenSomebody(system, {}), await givenSomebody(system, {})]
    await first.do(registerResident, { body: { communityId: at.community, compoundId: at.compound } })
    await second.do(registerResident, { body: { communityId: at.community } })
    const count = async (placeId: PlaceId) =>
      (await worker.do(places.countResidents, { params: { placeId } })).residents
    await expect(Promise.all([count(at.community), count(at.compound)])).resolves.toEqual([2, 1])
    await first.do(changeResident, { body: { communityId: at.elsewhere }, actingAs: 'resident' })
    await second.do(leaveResident, { actingAs: 'resident' })
    await expect(Promise.all([count(at.community), count(at.compound)])).resolves.toEqual([0, 0])
    expect(await other.do(places.countResidents, { params: { placeId: at.elsewhere } })).toEqual({
      residents: 1,
    })
  })

  it('is told on the place what they may do there: look, tell of a death, change nothing', async () => {
    const read = (who: Somebody) => who.do(places.readPlace, { params: { placeId: at.community } })
    const may = { mayReadPeople: true, mayReportDeath: true, mayRevealInService: true, mayChange: false }
    expect(await read(worker)).toMatchObject(may)
    expect(await read(other)).toMatchObject({
      ...may,
      mayReadPeople: false,
      mayReportDeath: false,
      mayRevealInService: false,
    })
    expect(await read(officer)).toMatchObject({
      ...may,
      mayReportDeath: false,
      mayRevealInService: false,
      mayChange: true,
    })
    const change = { params: { placeId: at.community }, body: { name: '别的' } }
    expect(await statusOf(worker.call(places.changePlace, change))).toBe(403)
  })

  it('knows which place it is, reads no roster, and has a today that waits for nothing', async () => {
    expect(await worker.do(whoAmI, {})).toMatchObject({
      grants: [{ role: 'community_worker', placeId: at.community, placeName: '海棠社区' }],
    })
    expect(await worker.do(readToday, {})).toEqual({ waiting: [], expected: [], notices: [] })
    expect(await statusOf(worker.call(listMembers, { query: { orgId: county.community } }))).toBe(403)
    expect(await statusOf(worker.call(listMembers, { query: { orgId: county.branch } }))).toBe(403)
  })

  it('works there no longer once the place is answered for by others', async () => {
    const params = { placeId: at.community }
    await officer.do(places.changePlace, { params, body: { orgId: county.otherBranch } })
    expect(await asks(worker, at.community)).toEqual([403, 403, 403])
  })

  it('is given a place by whoever answers for it, and by nobody else', async () => {
    const offer = (who: Somebody, orgId: TestCounty['root'], placeId: PlaceId) =>
      who.call(inviteToRole, {
        body: { role: 'community_worker', orgId, placeId, code: newCode(invitationCodeLength) },
      })
    const secretary = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.branch },
    })
    const answering = await givenSomebody(system, {
      role: { county, role: 'party_worker', orgId: county.community },
    })
    expect((await offer(answering, county.community, at.community)).status).toBe(201)
    expect((await offer(answering, county.community, at.compound)).status).toBe(201)
    expect(await offer(secretary, county.branch, at.community)).toMatchObject({
      error: { code: 'ROLE_NOT_HERE' },
    })
    expect(await offer(officer, county.branch, at.community)).toMatchObject({
      error: { code: 'ROLE_NOT_HERE' },
    })
    expect(await offer(officer, county.community, newId('place'))).toMatchObject({
      error: { code: 'ROLE_NOT_HERE' },
    })
  })
})
