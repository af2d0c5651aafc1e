import { decideImportRow, readImport } from '@shared/imports/contract'
import type { ImportKind } from '@shared/imports/schema'
import type { OrgId } from '@shared/ids'
import { correctMember } from '@shared/member/contract'
import { requestErasure } from '@shared/privacy/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import { makeBook } from '../../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import { givenPlaces } from '../../testing/places'
import { rowsOf } from '../../testing/rows'
import { startSystem, type System } from '../../testing/system'
import { applied, givenChecked, rowsWith } from '../testing/bring-in'

let system: System
let county: TestCounty
let secretary: Somebody
let today: Day

beforeAll(async () => {
  system = await startSystem()
  today = dayOf(instant(system.cloud.clock.now()))
}, 60_000)
afterAll(() => system.close())

/** A member 林秀兰, number D1, who has asked to be erased. */
async function givenErased() {
  const member = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch, name: '林秀兰' },
  })
  const memberId = member.member?.memberId ?? newId('member')
  await secretary.do(correctMember, { params: { memberId }, body: { version: 1, memberNo: 'D1' } })
  await member.do(requestErasure, {})
  await system.cloud.stream.whenIdle()
  return memberId
}

beforeEach(async () => {
  county = await givenCounty()
  const role = { county, role: 'branch_secretary' as const, orgId: county.branch }
  secretary = await givenSomebody(system, { role })
})

const working = (orgId: OrgId, role: 'party_worker' | 'county_officer') =>
  givenSomebody(system, { role: { county, role, orgId } })

async function check(kind: ImportKind, rows: string[][], who: Somebody, orgId: OrgId) {
  const file = await makeBook({ sheets: [{ name: '表', rows }] })
  return givenChecked(system, who, { kind, orgId, file })
}

test('a ledger of trips brings the trip in without number and address, and the preview says so', async () => {
  const memberId = await givenErased()
  const header = ['姓名', '所在支部', '去向', '外出日期', '状态', '联系电话', '详细地址']
  const row = ['林秀兰', '柳湾村支部', '三亚吉阳区', addDays(today, -10), '已登记']
  const rows = [header, [...row, '19900000077', '迎宾路 8 号']]
  const importId = await check('trips', rows, secretary, county.branch)
  const [shown] = await rowsWith(secretary, importId, 'new')
  expect(shown?.notes).toEqual([expect.stringContaining('本人申请删过信息，表里的电话、住址不写入')])
  expect(await applied(system, secretary, importId)).toMatchObject({ state: 'done', applied: 1 })
  const { findOpenTrips } = await import('../../trip/door')
  const trip = (await findOpenTrips([memberId])).get(memberId)
  expect(trip).toMatchObject({ state: 'registered', phone: { masked: '' } })
  expect(trip?.phone).not.toHaveProperty('box')
  expect(trip?.destination).not.toHaveProperty('address')
  const again = await check('trips', rows, secretary, county.branch)
  const { counts } = await secretary.do(readImport, { params: { importId: again } })
  expect(counts).toMatchObject({ same: 1, changed: 0 })
})

const header = ['姓名', '所在支部', '党员编号', '手机号', '入党日期', '家庭住址']

test('of that name in another branch waits for a person; said to be new, they come in without contacts', async () => {
  await givenErased()
  const worker = await working(county.town, 'party_worker')
  const rows = [header, ['林秀兰', '石桥村支部', 'D7', '19900000078', '2003-07-01', '石桥村 3 号']]
  const importId = await check('roster', rows, worker, county.town)
  const [shown] = await rowsWith(worker, importId, 'doubtful')
  expect(shown?.candidates).toMatchObject([{ because: '同名，本人申请删过信息' }])
  const params = { importId }
  await worker.do(decideImportRow, { params, body: { row: 2, is: 'new' } })
  expect(await applied(system, worker, importId)).toMatchObject({ state: 'done', applied: 1 })
  const stored = await rowsOf(system, `MNO#${county.countyId}#D7`)
  const memberId = String(stored[0]?.memberId)
  const [member] = await rowsOf(system, `MEM#${memberId}`)
  expect(JSON.stringify(member)).toContain('林秀兰')
  expect(JSON.stringify(member)).not.toMatch(/"phone|"address/)
})

test('a number links a row to whom the row names; all else is one sentence, whoever has the number', async () => {
  const erased = await givenErased()
  const there = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name: '何玉梅' } })
  const memberId = there.member?.memberId ?? newId('member')
  await secretary.do(correctMember, { params: { memberId }, body: { version: 1, memberNo: 'D2' } })
  await givenPlaces(system, county)
  const worker = await givenSomebody(system, {
    role: { county, role: 'party_worker', orgId: county.community },
  })
  const rows = (kind: ImportKind, ...of: (readonly [string, string])[]) =>
    check(
      kind,
      [
        [kind === 'in_service' ? '姓名' : '中心户名称', '社区', '党员编号'],
        ...of.map(([name, no]) => [name, '海棠社区', no]),
      ],
      worker,
      county.community,
    )
  for (const [kind, name] of [
    ['in_service', '何玉梅'],
    ['households', '何玉梅家'],
  ] as const) {
    const other = name.replace('何玉梅', '赵一一')
    const third = name.replace('何玉梅', '钱二二')
    const mine = name.replace('何玉梅', '林秀兰')
    const importId = await rows(kind, [name, 'D2'], [other, 'D2'], [mine, 'D1'], [third, 'D404'])
    const wrong = await rowsWith(worker, importId, 'wrong')
    const said = wrong.map(({ row, problems }) => [row, problems.map(({ say }) => say.replace(`${row}`, ''))])
    const sentence = '第行“党员编号”：和这一行的姓名没有对上，请核对；不清楚就把编号空着'
    expect(said).toEqual([3, 4, 5].map((row) => [row, [sentence]]))
    expect(wrong.flatMap(({ notes = [], candidates }) => [...notes, ...candidates])).toEqual([])
    expect(await rowsWith(worker, importId, 'new')).toMatchObject([{ row: 2 }])
    expect(await applied(system, worker, importId)).toMatchObject({ state: 'done', applied: 1 })
  }
  const { inCommunityOf } = await import('../../community/door')
  expect(await inCommunityOf(memberId)).toMatchObject({
    ...{ inServiceMembers: [{ name: '何玉梅' }], households: [{ name: '何玉梅家' }] },
  })
  expect(await inCommunityOf(erased)).toEqual({ inServiceMembers: [], households: [] })
})

test('a community’s row without a number may be them: it waits for a person, and comes in without contacts', async () => {
  await givenErased()
  const { community } = await givenPlaces(system, county)
  const worker = await givenSomebody(system, {
    role: { county, role: 'party_worker', orgId: county.community },
  })
  const rows = [
    ['姓名', '社区', '手机号', '工作单位', '特长'],
    ['林秀兰', '海棠社区', '19900000079', '县医院', '会量血压'],
    ['何玉梅', '海棠社区', '19900000080', '县一小', ''],
  ]
  const first = await check('in_service', rows, worker, county.community)
  expect(await rowsWith(worker, first, 'new')).toMatchObject([{ row: 3 }])
  const [shown] = await rowsWith(worker, first, 'doubtful')
  expect(shown?.candidates).toMatchObject([{ id: 'same_name', name: '林秀兰' }])
  // Not that anybody has asked for an erasure.
  expect(JSON.stringify(shown)).not.toMatch(/删/)
  await worker.do(decideImportRow, { params: { importId: first }, body: { row: 2, is: 'known' } })
  expect(await applied(system, worker, first)).toMatchObject({ state: 'done', applied: 1 })

  const second = await check('in_service', rows, worker, county.community)
  await worker.do(decideImportRow, { params: { importId: second }, body: { row: 2, is: 'new' } })
  expect(await applied(system, worker, second)).toMatchObject({ state: 'done', applied: 1 })
  const { listInServiceMembers } = await import('../../community/door')
  const known = (await listInServiceMembers(community)).members.find(({ name }) => name === '林秀兰')
  expect(known).toMatchObject({ speciality: '会量血压' })
  expect(JSON.stringify(known)).not.toMatch(/"phone|"unit/)

  const again = await check('in_service', rows, worker, county.community)
  const { counts } = await worker.do(readImport, { params: { importId: again } })
  expect(counts).toMatchObject({ same: 2, changed: 0, doubtful: 0 })
})
