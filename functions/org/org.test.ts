import type { OrgId } from '@shared/ids'
import * as orgs from '@shared/org/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let officer: Somebody
let townWorker: Somebody
let secretary: Somebody

const approvedBy = '云岭县委组织部'
const worker = (role: 'county_officer' | 'party_worker' | 'branch_secretary', of: TestCounty, orgId: OrgId) =>
  givenSomebody(system, { role: { county: of, role, orgId } })

beforeAll(async () => {
  system = await startSystem()
})
beforeEach(async () => {
  county = await givenCounty()
  officer = await worker('county_officer', county, county.root)
  townWorker = await worker('party_worker', county, county.town)
  secretary = await worker('branch_secretary', county, county.branch)
})
afterAll(() => system.close())

const body = (parentId: OrgId, name: string, orgId = newId('org')) => ({
  ...{ orgId, parentId, name, approvedBy },
  ...{ level: 'branch' as const, type: 'temporary' as const },
})
const given = async (parentId: OrgId, name: string) => {
  const sent = body(parentId, name)
  await officer.do(orgs.createOrg, { body: sent })
  return sent.orgId
}
const nodeOf = async (orgId: OrgId) => {
  const { nodes } = await officer.do(orgs.readTree, {})
  return nodes.find((node) => node.orgId === orgId)
}
const codeOf = async (got: Promise<{ error: { code: string } | undefined }>) => (await got).error?.code

describe('an organisation', () => {
  it('is set up below another, and stands in the tree and in choosers from then on', async () => {
    const sent = {
      ...body(county.town, '油茶产业园支部'),
      externalCode: '甲-12',
      unitKind: 'enterprise' as const,
    }
    await townWorker.do(orgs.createOrg, { body: sent })
    expect(await nodeOf(sent.orgId)).toMatchObject({
      ...{ name: '油茶产业园支部', parentId: county.town, level: 'branch', type: 'temporary', approvedBy },
      ...{ externalCode: '甲-12', unitKind: 'enterprise', mayChange: true, mayCreateBelow: true },
    })
    const { orgs: listed } = await secretary.do(orgs.listOrgs, {})
    expect(listed.map(({ orgId }) => orgId)).toContain(sent.orgId)
    const { entries } = await townWorker.do(orgs.readOrgHistory, { params: sent, query: {} })
    expect(entries).toMatchObject([{ type: 'org.created', to: '清泉镇党委', approvedBy }])
  })

  it('is set up once, however often it is sent, and its id names one', async () => {
    const sent = { body: body(county.town, '油茶产业园支部'), key: newKey() }
    const first = await officer.do(orgs.createOrg, sent)
    expect(await officer.do(orgs.createOrg, sent)).toEqual(first)
    expect(await codeOf(officer.call(orgs.createOrg, { body: { ...sent.body, name: '另一个' } }))).toBe(
      'ORG_ID_TAKEN',
    )
  })

  it('keeps to the order of levels and to a name of its own beside its siblings', async () => {
    const committee = { ...body(county.branch, '某党委'), level: 'committee' as const }
    expect(await codeOf(officer.call(orgs.createOrg, { body: committee }))).toBe('ORG_LEVEL_WRONG')
    expect(await codeOf(officer.call(orgs.createOrg, { body: body(county.town, '柳湾村支部') }))).toBe(
      'ORG_NAME_TAKEN',
    )
    await officer.do(orgs.createOrg, { body: body(county.root, '柳湾村支部') })
  })

  it('gets a new telephone number at once, and a new name only with an approval', async () => {
    const params = { orgId: county.branch }
    await townWorker.do(orgs.changeOrg, { params, body: { phone: '0898-1234567' } })
    const renamed = { name: '柳湾村党支部' }
    const refused = await townWorker.call(orgs.changeOrg, { params, body: renamed })
    expect(refused).toMatchObject({ status: 400, error: { fields: { approvedBy: '请写明由哪个组织批准' } } })
    await townWorker.do(orgs.changeOrg, { params, body: { ...renamed, approvedBy } })
    await townWorker.do(orgs.changeOrg, { params, body: { phone: null } })
    const node = await nodeOf(county.branch)
    expect(node).toMatchObject({ name: '柳湾村党支部' })
    expect(node?.phone).toBeUndefined()
    const { entries } = await secretary.do(orgs.readOrgHistory, { params, query: {} })
    expect(entries[1]).toMatchObject({ from: '柳湾村支部', to: '柳湾村党支部', approvedBy })
  })

  it('is not put below itself, its own, or what is closed', async () => {
    const move = (orgId: OrgId, parentId: OrgId) =>
      codeOf(officer.call(orgs.moveOrg, { params: { orgId }, body: { parentId, approvedBy } }))
    const below = { ...body(county.town, '山口片区党委'), level: 'committee' as const }
    await officer.do(orgs.createOrg, { body: below })
    expect(await move(county.town, below.orgId)).toBe('ORG_LOOP')
    expect(await move(county.town, county.town)).toBe('ORG_LOOP')
    expect(await move(county.root, county.town)).toBe('ORG_IS_ROOT')
    await officer.do(orgs.closeOrg, { params: below, body: { approvedBy } })
    expect(await move(county.branch, below.orgId)).toBe('ORG_CLOSED')
    expect(await codeOf(officer.call(orgs.createOrg, { body: body(below.orgId, '某支部') }))).toBe(
      'ORG_CLOSED',
    )
  })

  it('is closed when nobody is left, and then takes nobody in', async () => {
    const close = (orgId: OrgId) =>
      codeOf(officer.call(orgs.closeOrg, { params: { orgId }, body: { approvedBy } }))
    await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    expect(await close(county.root)).toBe('ORG_IS_ROOT')
    expect(await close(county.town)).toBe('ORG_HAS_CHILDREN')
    expect(await close(county.branch)).toBe('ORG_HAS_MEMBERS')
    const empty = await given(county.town, '空支部')
    expect(await close(empty)).toBeUndefined()
    expect(await close(empty)).toBe('ORG_CLOSED')
    expect(await nodeOf(empty)).toMatchObject({ mayChange: false, mayCreateBelow: false })
    const { orgs: listed } = await secretary.do(orgs.listOrgs, {})
    expect(listed.map(({ orgId }) => orgId)).not.toContain(empty)
  })

  it('tells those whom a change concerns', async () => {
    const { listInbox } = await import('@shared/notice/contract')
    const body = { parentId: county.root, approvedBy }
    await officer.do(orgs.moveOrg, { params: { orgId: county.branch }, body })
    await system.cloud.stream.whenIdle()
    for (const somebody of [secretary, townWorker]) {
      const { notices } = await somebody.do(listInbox, { query: {} })
      expect(notices).toMatchObject([{ code: 'org_rearranged', params: { org: '柳湾村支部' } }])
    }
    expect((await officer.do(listInbox, { query: {} })).notices).toEqual([])
  })
})

describe('a change for a day to come', () => {
  const inDays = (n: number) => addDays(dayOf(instant(system.cloud.clock.now())), n)

  it('is seen, counts from its day on, and may be taken back until then', async () => {
    const params = { orgId: county.branch }
    const moved = { parentId: county.root, approvedBy, effectiveOn: inDays(2) }
    await officer.do(orgs.moveOrg, { params, body: moved })
    expect(await nodeOf(county.branch)).toMatchObject({
      parentId: county.town,
      planned: { kind: 'move', on: moved.effectiveOn, toOrgName: '云岭县委', approvedBy },
    })
    expect(await codeOf(officer.call(orgs.moveOrg, { params, body: moved }))).toBe('ORG_CHANGE_PLANNED')
    await officer.do(orgs.takeBackOrgChange, { params })
    expect(await codeOf(officer.call(orgs.takeBackOrgChange, { params }))).toBe('ORG_NOTHING_PLANNED')
    await officer.do(orgs.moveOrg, { params, body: moved })
    await townWorker.do(orgs.readOrgHistory, { params, query: {} })
    system.cloud.clock.advance({ days: 2 })
    expect(await nodeOf(county.branch)).toMatchObject({ parentId: county.root })
    expect(await codeOf(townWorker.call(orgs.readOrgHistory, { params, query: {} }))).toBe('NOT_ALLOWED')
  })

  it('keeps others from what would break it on that day', async () => {
    const empty = await given(county.town, '空支部')
    const at = { approvedBy, effectiveOn: inDays(3) }
    await officer.do(orgs.closeOrg, { params: { orgId: empty }, body: at })
    const group = { ...body(empty, '第一小组'), level: 'group' as const }
    expect(await codeOf(officer.call(orgs.createOrg, { body: group }))).toBe('ORG_CLOSED')
    expect(
      await codeOf(
        officer.call(orgs.closeOrg, {
          params: { orgId: county.town },
          body: { approvedBy, effectiveOn: inDays(800) },
        }),
      ),
    ).toBe('ORG_DAY_IMPOSSIBLE')
  })
})

describe('who may not', () => {
  it('rearranges nothing: not below themselves, not in another county, not across what they answer for', async () => {
    const elsewhere = await givenCounty({ name: '南湾县' })
    const foreigner = await worker('county_officer', elsewhere, elsewhere.root)
    const params = { orgId: county.branch }
    const move = { parentId: county.root, approvedBy }
    for (const [who, status] of [
      [secretary, 403],
      [foreigner, 403],
    ] as const) {
      expect((await who.call(orgs.moveOrg, { params, body: move })).status).toBe(status)
      expect((await who.call(orgs.closeOrg, { params, body: { approvedBy } })).status).toBe(status)
      expect((await who.call(orgs.changeOrg, { params, body: { phone: '0898-1234567' } })).status).toBe(
        status,
      )
      expect(
        (await who.call(orgs.mergeOrg, { params, body: { into: county.otherBranch, approvedBy } })).status,
      ).toBe(status)
      expect((await who.call(orgs.createOrg, { body: body(county.town, '某支部') })).status).toBe(status)
      expect((await who.call(orgs.takeBackOrgChange, { params })).status).toBe(status)
    }
    // The town may arrange its own branches, and hand none over to where it has no say.
    expect(
      (await townWorker.call(orgs.moveOrg, { params, body: { parentId: county.community, approvedBy } }))
        .status,
    ).toBe(403)
    expect((await foreigner.call(orgs.readOrgHistory, { params, query: {} })).status).toBe(404)
    expect((await nodeOf(county.branch))?.parentId).toBe(county.town)
  })

  it('leaves two who rearrange at once one after the other', async () => {
    const [a, b] = [
      { ...body(county.root, '甲片区党委'), level: 'committee' as const },
      { ...body(county.root, '乙片区党委'), level: 'committee' as const },
    ]
    for (const one of [a, b]) await officer.do(orgs.createOrg, { body: one })
    const second = await worker('county_officer', county, county.root)
    const codes = await Promise.all([
      codeOf(officer.call(orgs.moveOrg, { params: a, body: { parentId: b.orgId, approvedBy } })),
      codeOf(second.call(orgs.moveOrg, { params: b, body: { parentId: a.orgId, approvedBy } })),
    ])
    expect(codes.sort()).toEqual(['ORG_LOOP', undefined])
  })
})
