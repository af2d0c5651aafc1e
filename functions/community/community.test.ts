import * as places from '@shared/community/contract'
import type { Body } from '@shared/endpoint'
import type { MemberId, OrgId } from '@shared/ids'
import { changeOrg, mergeOrg } from '@shared/org/contract'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenInService, givenPlaces } from '../testing/places'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let officer: Somebody
/** Works in the branch that answers for nothing. */
let secretary: Somebody
/** Works in the community's own organisation. */
let communityWorker: Somebody
let anybody: Somebody

const townCode = '460203198'
const approvedBy = '云岭县委组织部'
const worker = (role: 'county_officer' | 'party_worker' | 'branch_secretary', orgId: OrgId) =>
  givenSomebody(system, { role: { county, role, orgId } })

beforeAll(async () => {
  system = await startSystem()
})
beforeEach(async () => {
  county = await givenCounty()
  officer = await worker('county_officer', county.root)
  secretary = await worker('branch_secretary', county.branch)
  communityWorker = await worker('party_worker', county.community)
  anybody = await givenSomebody(system, {})
  await officer.do(changeOrg, { params: { orgId: county.root }, body: { regionCode: '460203' } })
})
afterAll(() => system.close())

const codeOf = async (got: Promise<{ error: { code: string } | undefined }>) => (await got).error?.code

const aCommunity = () => ({
  ...{ placeId: newId('place'), kind: 'community' as const, name: '海棠社区' },
  ...{ townCode, orgId: county.community },
})
async function given() {
  const community = aCommunity()
  const compound = {
    ...{ placeId: newId('place'), kind: 'compound' as const, name: '望海小区', parentId: community.placeId },
  }
  const building = {
    ...{ placeId: newId('place'), kind: 'building' as const, name: '3 栋', parentId: compound.placeId },
  }
  for (const body of [community, compound, building]) await communityWorker.do(places.createPlace, { body })
  return { community, compound, building }
}
const names = async (within: { townCode?: string; parentId?: ReturnType<typeof newId<'place'>> }) => {
  const query = { countyId: county.countyId, ...within }
  return (await anybody.do(places.listPlaces, { query })).places.map(({ name }) => name)
}

describe('places', () => {
  it('are chosen step by step by anybody who has signed in, by name alone', async () => {
    const { community, compound } = await given()
    const { towns } = await anybody.do(places.listTowns, { query: { countyId: county.countyId } })
    expect(towns.map(({ code }) => code)).toContain(townCode)
    expect(await names({ townCode })).toEqual(['海棠社区'])
    expect(await names({ parentId: community.placeId })).toEqual(['望海小区'])
    const query = { countyId: county.countyId, parentId: compound.placeId }
    const { places: found } = await anybody.do(places.listPlaces, { query })
    expect(found.map((one) => Object.keys(one))).toEqual([['placeId', 'kind', 'name']])
    // Asked for in another county's name, they aren't there.
    const elsewhere = await givenCounty()
    const others = await anybody.do(places.listPlaces, {
      query: { countyId: elsewhere.countyId, parentId: community.placeId },
    })
    expect(others.places).toEqual([])
    expect(await codeOf(anybody.call(places.listTowns, { query: { countyId: newId('county') } }))).toBe(
      'NOT_FOUND',
    )
    expect(await codeOf(anybody.call(places.listPlaces, { query: { countyId: county.countyId } }))).toBe(
      'INVALID_INPUT',
    )
  })

  it('know where they lie and who answers for them: their own organisation, else that of the place above', async () => {
    const { compound, building } = await given()
    const read = (placeId: typeof compound.placeId) => secretary.do(places.readPlace, { params: { placeId } })
    expect(await read(building.placeId)).toMatchObject({
      above: [{ name: '望海小区' }, { name: '海棠社区' }],
      region: ['海南省', '三亚市', '吉阳区', '吉阳区直辖村级区划'],
      ...{ responsible: { orgId: county.community, name: '海棠社区党总支' }, mayChange: false },
    })
    const body = { orgId: county.communityBranch }
    await communityWorker.do(places.changePlace, { params: compound, body })
    expect((await read(building.placeId)).responsible.orgId).toBe(county.communityBranch)
    await communityWorker.do(places.changePlace, { params: compound, body: { orgId: null } })
    expect((await read(building.placeId)).responsible.orgId).toBe(county.community)
  })

  it('go with an organisation that is merged', async () => {
    const { compound } = await given()
    const body = { orgId: county.communityBranch }
    await communityWorker.do(places.changePlace, { params: compound, body })
    const merge = { into: county.otherBranch, approvedBy }
    await officer.do(mergeOrg, { params: { orgId: county.communityBranch }, body: merge })
    const { responsible } = await officer.do(places.readPlace, { params: compound })
    expect(responsible).toMatchObject({ orgId: county.otherBranch, name: '石桥村支部' })
  })

  it('stand where their kind stands, and so in no loop', async () => {
    const { community, compound, building } = await given()
    const create = (body: Partial<Body<typeof places.createPlace>>) =>
      codeOf(communityWorker.call(places.createPlace, { body: { ...aCommunity(), ...body } }))
    expect(await create({ townCode: '110101001' })).toBe('TOWN_UNKNOWN')
    expect(await create({ code: '110101001001' })).toBe('INVALID_INPUT')
    const below = { townCode: undefined, orgId: undefined, name: '某处' }
    expect(await create({ ...below, kind: 'building', parentId: community.placeId })).toBe(
      'PLACE_PARENT_WRONG',
    )
    expect(await create({ ...below, kind: 'compound', parentId: building.placeId })).toBe(
      'PLACE_PARENT_WRONG',
    )
    const change = (placeId: typeof compound.placeId, parentId: typeof compound.placeId) =>
      codeOf(communityWorker.call(places.changePlace, { params: { placeId }, body: { parentId } }))
    expect(await change(compound.placeId, building.placeId)).toBe('PLACE_PARENT_WRONG')
    expect(await change(compound.placeId, compound.placeId)).toBe('PLACE_PARENT_WRONG')
    expect(await change(community.placeId, compound.placeId)).toBe('PLACE_PARENT_WRONG')
    // Of another county's nobody learns what they are.
    const elsewhere = await givenCounty({ name: '松源县' })
    const { community: theirs } = await givenPlaces(system, elsewhere)
    for (const parentId of [theirs, newId('place')]) {
      expect(await create({ ...below, kind: 'compound', parentId })).toBe('NOT_FOUND')
      expect(await change(compound.placeId, parentId)).toBe('NOT_FOUND')
    }
  })

  it('are made once, however often they are sent', async () => {
    const sent = { body: aCommunity(), key: newKey() }
    const first = await communityWorker.do(places.createPlace, sent)
    expect(await communityWorker.do(places.createPlace, sent)).toEqual(first)
    expect(await codeOf(communityWorker.call(places.createPlace, { body: sent.body }))).toBe('PLACE_ID_TAKEN')
  })

  it('are renamed, moved to another community, and closed when nothing in them is open', async () => {
    const { community, compound, building } = await given()
    const other = { ...aCommunity(), name: '石榴社区' }
    await communityWorker.do(places.createPlace, { body: other })
    const body = { name: '望海花园', parentId: other.placeId }
    await communityWorker.do(places.changePlace, { params: compound, body })
    expect(await names({ parentId: other.placeId })).toEqual(['望海花园'])
    expect(await names({ parentId: community.placeId })).toEqual([])
    const close = (params: { placeId: typeof compound.placeId }) =>
      codeOf(communityWorker.call(places.closePlace, { params }))
    expect(await close(other)).toBe('PLACE_HAS_CHILDREN')
    for (const one of [building, compound, other]) expect(await close(one)).toBeUndefined()
    expect(await close(other)).toBe('PLACE_CLOSED')
    expect(await names({ townCode })).toEqual(['海棠社区'])
    const late = {
      placeId: newId('place'),
      kind: 'compound' as const,
      name: '某小区',
      parentId: other.placeId,
    }
    expect(await codeOf(communityWorker.call(places.createPlace, { body: late }))).toBe('PLACE_CLOSED')
  })
})

describe('the people of a place', () => {
  it('are listed for those who answer for it: anchor households, and who has reported there, the number masked', async () => {
    const { compound, building } = await given()
    const params = { placeId: compound.placeId }
    const household = { householdId: newId('household'), name: '柳青山家', buildingId: building.placeId }
    await communityWorker.do(places.putAnchorHousehold, { params, body: household })
    const [{ saveInServiceMemberParts }, { sealPhone }, { transact }] = await Promise.all([
      import('./door'),
      import('../vault/contacts'),
      import('../writes/transact'),
    ])
    const inServiceId = newId('inService')
    const phone = await sealPhone('19900000001', inServiceId)
    const reported = {
      inServiceId,
      countyId: county.countyId,
      version: 1,
      placeId: compound.placeId,
      name: '石小满',
    }
    await transact(
      saveInServiceMemberParts(undefined, { ...reported, phone, unit: '县医院', posts: ['健康义诊'] }),
    )
    const list = { params, query: {} }
    expect(await communityWorker.do(places.listAnchorHouseholds, list)).toEqual({
      households: [{ ...household, version: 1 }],
    })
    expect(await communityWorker.do(places.listInServiceMembers, list)).toEqual({
      members: [{ inServiceId, name: '石小满', phone: '199****0001', unit: '县医院', posts: ['健康义诊'] }],
    })
    for (const endpoint of [places.listAnchorHouseholds, places.listInServiceMembers]) {
      expect(await codeOf(secretary.call(endpoint, list))).toBe('NOT_ALLOWED')
      expect((await officer.call(endpoint, list)).status).toBe(200)
    }
    await communityWorker.do(places.putAnchorHousehold, {
      params,
      body: { ...household, version: 1, ended: true },
    })
    expect(await communityWorker.do(places.listAnchorHouseholds, list)).toEqual({ households: [] })
  })

  it('are nobody of another place: a building or a household of elsewhere is not known', async () => {
    const { community, compound, building } = await given()
    const household = { householdId: newId('household'), name: '柳青山家' }
    const put = (placeId: typeof compound.placeId, body: object) =>
      codeOf(
        communityWorker.call(places.putAnchorHousehold, {
          params: { placeId },
          body: { ...household, ...body },
        }),
      )
    expect(await put(community.placeId, { buildingId: building.placeId })).toBe('PLACE_PARENT_WRONG')
    expect(await put(compound.placeId, {})).toBeUndefined()
    expect(await put(community.placeId, {})).toBe('NOT_FOUND')
  })
})

describe('an anchor household', () => {
  it('is the home of somebody of the county whom its name says, or whom the caller may look up; else of nobody known', async () => {
    const { compound } = await given()
    const far = await givenCounty({ name: '南湾县' })
    const idOf = async (of: TestCounty, name: string) =>
      (await givenSomebody(system, { memberOf: { county: of, orgId: of.branch, name } })).member?.memberId ??
      newId('member')
    const [theirs, foreign] = [await idOf(county, '柳青山'), await idOf(far, '柳青山')]
    const put = (memberId: MemberId, name: string, who = communityWorker) =>
      codeOf(
        who.call(places.putAnchorHousehold, {
          params: { placeId: compound.placeId },
          body: { householdId: newId('household'), name, memberId },
        }),
      )
    for (const [memberId, name] of [
      [theirs, '1 号楼中心户'],
      [foreign, '柳青山家'],
      [newId('member'), '柳青山家'],
    ] as const)
      expect(await put(memberId, name)).toBe('NOT_FOUND')
    expect(await put(theirs, '柳 青山家')).toBeUndefined()
    expect(await put(theirs, '1 号楼中心户', officer)).toBeUndefined()
    expect(await put(foreign, '1 号楼中心户', officer)).toBe('NOT_FOUND')
  })

  it('that somebody else has changed since, or that has ended, is written over by nobody', async () => {
    const { compound } = await given()
    const params = { placeId: compound.placeId }
    const household = { householdId: newId('household'), name: '柳青山家' }
    const put = (body: object) =>
      codeOf(communityWorker.call(places.putAnchorHousehold, { params, body: { ...household, ...body } }))
    expect(await put({})).toBeUndefined()
    expect(await put({ name: '柳家', version: 1 })).toBeUndefined()
    for (const stale of [{ version: 1 }, {}]) expect(await put(stale)).toBe('CHANGED_MEANWHILE')
    expect(await put({ version: 2, ended: true })).toBeUndefined()
    for (const after of [{ version: 3 }, { version: 2 }, {}])
      expect(await put(after)).toBe('CHANGED_MEANWHILE')
    const listed = await communityWorker.do(places.listAnchorHouseholds, { params, query: {} })
    expect(listed).toEqual({ households: [] })
  })
})

test('a row that names somebody else than whom it is linked to tells nothing of the roster', async () => {
  const { compound } = await given()
  const { member } = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const row = { countyId: county.countyId, placeId: compound.placeId, phone: '19900000002' }
  const memberId = member?.memberId ?? newId('member')
  await givenInService({ ...row, memberId, name: '石大满' })
  await givenInService({ ...row, memberId, name: '林秀兰' })
  const list = { params: { placeId: compound.placeId }, query: {} }
  const { members } = await communityWorker.do(places.listInServiceMembers, list)
  const shown = new Map(members.map((one) => [one.name, Object.keys(one).sort()]))
  expect(shown.get('石大满')).toEqual(['inServiceId', 'name', 'phone'])
  expect(shown.get('林秀兰')).toEqual(['inServiceId', 'memberId', 'name', 'orgName', 'phone'])
})

describe('who may not', () => {
  it('changes no place: neither whoever works elsewhere nor another county, nor gives one away to where they have no say', async () => {
    const { community, compound } = await given()
    const elsewhere = await givenCounty({ name: '南湾县' })
    const foreigner = await givenSomebody(system, {
      role: { county: elsewhere, role: 'county_officer', orgId: elsewhere.root },
    })
    for (const [who, status] of [
      [secretary, 403],
      [foreigner, 404],
    ] as const) {
      expect((await who.call(places.changePlace, { params: compound, body: { name: '别的' } })).status).toBe(
        status,
      )
      expect((await who.call(places.closePlace, { params: compound })).status).toBe(status)
    }
    expect((await foreigner.call(places.readPlace, { params: compound })).status).toBe(404)
    expect((await anybody.call(places.readPlace, { params: compound })).status).toBe(404)
    expect((await secretary.call(places.createPlace, { body: aCommunity() })).status).toBe(403)
    const inForeign = {
      ...aCommunity(),
      kind: 'compound' as const,
      parentId: community.placeId,
      townCode: undefined,
      orgId: undefined,
    }
    expect((await foreigner.call(places.createPlace, { body: inForeign })).status).toBe(404)
    const away = { orgId: county.branch }
    expect((await communityWorker.call(places.changePlace, { params: compound, body: away })).status).toBe(
      403,
    )
    await officer.do(places.changePlace, { params: compound, body: away })
    // Whoever answers for a compound renames it, and puts neither it nor a new one into others' community.
    await secretary.do(places.changePlace, { params: compound, body: { name: '望海花园' } })
    const other = { ...aCommunity(), name: '石榴社区' }
    await communityWorker.do(places.createPlace, { body: other })
    const there = { parentId: other.placeId }
    expect((await secretary.call(places.changePlace, { params: compound, body: there })).status).toBe(403)
    const own = { placeId: newId('place'), kind: 'compound' as const, name: '某小区', ...there, ...away }
    expect((await secretary.call(places.createPlace, { body: own })).status).toBe(403)
  })
})
