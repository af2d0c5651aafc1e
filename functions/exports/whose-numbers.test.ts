import { listLooks } from '@shared/privacy/contract'
import { takeOver } from '@shared/member/contract'
import type { ExportKind } from '@shared/exports/schema'
import type { OrgId } from '@shared/ids'
import type { Role } from '@shared/access/person'
import { givenRegistered } from '../inflow/testing/registrations'
import { openBook } from '../sheets/door'
import { rowsOf } from '../sheets/testing/read-all'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenInService, givenPlaces } from '../testing/places'
import { startSystem, type System } from '../testing/system'
import { takenOut } from './testing/take-out'

let system: System
let county: TestCounty
let at: Awaited<ReturnType<typeof givenPlaces>>

beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  at = await givenPlaces(system, county)
})

const working = (role: Role, orgId: OrgId) => givenSomebody(system, { role: { county, role, orgId } })

/** All texts of a sheet that somebody takes out, of the first sheet and of the mark. */
async function textsOf(who: Somebody, kind: ExportKind, orgId: OrgId) {
  const { file, view } = await takenOut(system, who, { kind, orgId })
  const { sheets } = await openBook(file)
  const rows = await Promise.all(sheets.map(({ name }) => rowsOf(file, name)))
  return { text: rows.flat(2).flat().join(' | '), view }
}

async function givenReported(orgId: OrgId, name: string) {
  const member = await givenSomebody(system, { memberOf: { county, orgId, name } })
  const { memberId = newId('member'), phone = '' } = member.member ?? {}
  await givenInService({ countyId: county.countyId, placeId: at.community, memberId, name, phone })
  return { ...member, phone, memberId, masked: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
}

test('a community has the numbers of who has reported there in part, its own members’ whole, and they read it', async () => {
  const [theirs, own] = [
    await givenReported(county.branch, '林秀兰'),
    await givenReported(county.community, '何玉梅'),
  ]
  const stranger = { name: '赵一一', phone: '19900080041' }
  const mistaken = { name: '钱二二', phone: '19900080042', memberId: own.memberId }
  for (const row of [stranger, mistaken])
    await givenInService({ countyId: county.countyId, placeId: at.community, ...row })
  const community = await working('party_worker', county.community)
  const { text, view } = await textsOf(community, 'in_service', county.community)
  expect(text).toContain(own.phone)
  for (const { phone } of [theirs, stranger, mistaken]) expect(text).not.toContain(phone)
  for (const masked of [theirs.masked, '199****0041', '199****0042']) expect(text).toContain(masked)
  expect(view).toMatchObject({ rows: 4, whole: 1 })
  const looksOf = async (who: Somebody) => (await who.do(listLooks, { query: {} })).looks
  expect(await looksOf(own)).toMatchObject([{ field: 'mobile', by: '海棠社区党总支' }])
  expect(await looksOf(theirs)).toEqual([])

  const officer = await working('county_officer', county.root)
  await officer.do(takeOver, { params: { memberId: own.memberId }, body: { wish: 'spoken' } })
  const after = await textsOf(community, 'in_service', county.community)
  for (const shown of [own.phone, own.masked]) expect(after.text).not.toContain(shown)
})

test('a number of the roster stands in a community’s sheet for who reads the roster alone', async () => {
  const { memberId } = await givenReported(county.branch, '林秀兰')
  const { correctMember } = await import('@shared/member/contract')
  const secretary = await working('branch_secretary', county.branch)
  await secretary.do(correctMember, { params: { memberId }, body: { version: 1, memberNo: 'YG-8801' } })
  const community = await working('party_worker', county.community)
  const officer = await working('county_officer', county.root)
  expect((await textsOf(community, 'in_service', county.community)).text).not.toContain('YG-8801')
  expect((await textsOf(officer, 'in_service', county.root)).text).toContain('YG-8801')
})

test('whoever has come from elsewhere reads who took out their number and address', async () => {
  const { who } = await givenRegistered(system, county, '19900080043')
  const community = await working('party_worker', county.community)
  const { text } = await textsOf(community, 'inflow', county.community)
  expect(text).toContain('19900080043')
  const { looks } = await who.do(listLooks, { query: {} })
  expect(looks.map(({ field }) => field).sort()).toEqual(['awayAddress', 'mobile'])
})

test('the mark names who took it out, also one who is on no roster', async () => {
  const officer = await working('county_officer', county.root)
  const [{ GrantEntity }, { PutItemCommand }] = await Promise.all([
    import('../account/door'),
    import('dynamodb-toolbox/entity/actions/put'),
  ])
  const { accountId } = officer
  const grant = { ...officer.grant, grantId: officer.grant?.grantId ?? newId('grant'), holderName: '高远' }
  await GrantEntity.build(PutItemCommand).item({ accountId, grantId: grant.grantId, grant, schema: 1 }).send()
  expect((await textsOf(officer, 'orgs', county.root)).text).toContain('云岭县委 高远 于')
})
