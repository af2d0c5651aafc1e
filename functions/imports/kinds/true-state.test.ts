import { listContacts } from '@shared/contact/contract'
import { listAnchorHouseholds, listInServiceMembers } from '@shared/community/contract'
import type { ImportKind, RowVerdict } from '@shared/imports/schema'
import { readImport } from '@shared/imports/contract'
import { listInflow } from '@shared/inflow/contract'
import { changeOrg } from '@shared/org/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import { listInbox } from '@shared/notice/contract'
import { listOwnTrips } from '@shared/trip/contract'
import { takenOut } from '../../exports/testing/take-out'
import { makeBook } from '../../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import { givenPlaces } from '../../testing/places'
import { startSystem, type System } from '../../testing/system'
import { givenFiledTrip } from '../../testing/trips'
import { applied, givenChecked, rowsWith } from '../testing/bring-in'

let system: System
let county: TestCounty
let officer: Somebody
let secretary: Somebody
let today: Day

beforeAll(async () => {
  system = await startSystem()
  today = dayOf(instant(system.cloud.clock.now()))
}, 60_000)
afterAll(() => system.close())

beforeEach(async () => {
  county = await givenCounty()
  officer = await givenSomebody(system, { role: { county, role: 'county_officer', orgId: county.root } })
  const role = { county, role: 'branch_secretary' as const, orgId: county.branch }
  secretary = await givenSomebody(system, { role })
})

const book = (rows: readonly (readonly string[])[]) =>
  makeBook({ sheets: [{ name: '台账', rows: rows.map((row) => [...row]) }] })

const check = async (
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  who = officer,
  orgId = county.root,
) => givenChecked(system, who, { kind, orgId, file: await book(rows) })

/** Brings a sheet in whole, and again: then nothing may change. */
async function bringIn(kind: ImportKind, rows: readonly (readonly string[])[]) {
  const importId = await check(kind, rows)
  const { counts, problem } = await officer.do(readImport, { params: { importId } })
  expect({ counts, problem }).toMatchObject({ counts: { new: rows.length - 1 }, problem: undefined })
  expect(await applied(system, officer, importId)).toMatchObject({ state: 'done', applied: rows.length - 1 })
  const again = await check(kind, rows)
  const seen = await officer.do(readImport, { params: { importId: again } })
  expect(seen.counts).toMatchObject({ new: 0, changed: 0, same: rows.length - 1 })
}

const sentences = async (importId: Awaited<ReturnType<typeof check>>, verdict: RowVerdict = 'wrong') =>
  (await rowsWith(officer, importId, verdict)).map(({ row, problems }) => [
    row,
    problems.map(({ say }) => say).join('；'),
  ])

/** What an export writes, an import knows: each row the same. */
async function comesBack(kind: ImportKind, rows: number, who: Somebody = officer, orgId = county.root) {
  const { file, view } = await takenOut(system, who, { kind, orgId })
  expect(view).toMatchObject({ state: 'done', rows })
  const importId = await givenChecked(system, who, { kind, orgId, file })
  const { counts } = await who.do(readImport, { params: { importId } })
  expect(counts).toMatchObject({ new: 0, changed: 0, doubtful: 0, wrong: 0, same: rows })
}

const stationHeader = ['名称', '所属组织', '区县', '地址', '电话', '开放时间', '服务']

test('stations come in once, and what is wrong with one is said', async () => {
  await bringIn('stations', [
    stationHeader,
    ['椰林驿站', '海棠社区党总支', '海南省三亚市海棠区', '椰林路 2 号', '', '周一到周五', '报到、饮水'],
  ])
  const wrong = await check('stations', [
    stationHeader,
    ['甲驿站', '没有的组织', '460203', '某路', '', '', ''],
    ['乙驿站', '海棠社区党总支', '朝阳区', '某路', '', '', ''],
    ['丙驿站', '海棠社区党总支', '460203', '某路', '', '', ''],
    ['丙 驿站', '海棠社区党总支', '460203', '某路', '', '', ''],
  ])
  expect(await sentences(wrong)).toEqual([
    [2, expect.stringContaining('没有这个名字')],
    [3, expect.stringContaining('不止一个区县')],
    [5, expect.stringContaining('和第4行组织和名称都相同')],
  ])
  await comesBack('stations', 3)
})

const tripHeader = [
  '姓名',
  '所在支部',
  '去向',
  '外出日期',
  '状态',
  '驿站',
  '报到日期',
  '流入支部',
  '联系电话',
  '事由',
]

test('a trip comes in where it stands, with its true dates; nobody is told, and nobody files again', async () => {
  const memberOf = { county, orgId: county.branch }
  const [left, came] = [
    await givenSomebody(system, { memberOf: { ...memberOf, name: '周桂香' } }),
    await givenSomebody(system, { memberOf: { ...memberOf, name: '陈大山' } }),
  ]
  const goLiveOn = addDays(today, 20)
  await officer.do(changeOrg, { params: { orgId: county.town }, body: { goLiveOn } })
  const leaveOn = addDays(today, -800)
  await bringIn('trips', [
    tripHeader,
    ['周桂香', '柳湾村支部', '三亚吉阳区', addDays(today, -10), '已登记', '', '', '', '', '过冬休养'],
    [
      '陈大山',
      '柳湾村支部',
      '海南省三亚市吉阳区',
      leaveOn,
      '已编入',
      '海棠驿站1',
      leaveOn,
      '海棠社区第一支部',
      '19900000088',
      '',
    ],
  ])
  const ofCame = await came.do(listOwnTrips, { query: {} })
  expect(ofCame.trips).toMatchObject([{ state: 'hosted', leaveOn, overdueTimes: 0 }])
  const [registered] = (await left.do(listOwnTrips, { query: {} })).trips
  expect(registered).toMatchObject({ state: 'registered', waitingFor: 'origin' })
  expect((registered?.dueOn ?? '') > goLiveOn).toBe(true)
  await system.cloud.stream.whenIdle()
  expect((await secretary.do(listInbox, { query: {} })).notices).toEqual([])
  await comesBack('trips', 2, secretary, county.branch)
})

test('nobody gets a second trip, and each thing wrong in a ledger is said where it stands', async () => {
  const of = (name: string) => givenSomebody(system, { memberOf: { county, orgId: county.branch, name } })
  const filed = await of('林秀兰')
  await givenFiledTrip(filed)
  for (const name of ['周一', '周二', '周三', '周四', '周五', '周六', '周日']) await of(name)
  await of('周日')
  const gone = addDays(today, -30)
  const row = (
    name: string,
    change: Partial<Record<'branch' | 'to' | 'on' | 'state' | 'station' | 'came' | 'to2', string>>,
  ) => [
    ...[
      name,
      change.branch ?? '柳湾村支部',
      change.to ?? '三亚吉阳区',
      change.on ?? gone,
      change.state ?? '已报备',
    ],
    ...[change.station ?? '', change.came ?? '', change.to2 ?? '', '', ''],
  ]
  const importId = await check('trips', [
    tripHeader,
    row('林秀兰', { to: '海口龙华区' }),
    row('周一', { branch: '没有的支部' }),
    row('周二', { to: '女儿家' }),
    row('周三', { state: '已报到', station: '关了的驿站' }),
    row('周四', { state: '已报到', station: '海棠驿站1', came: addDays(today, 1) }),
    row('周五', { state: '已推送' }),
    row('周六', {}),
    row('周六', {}),
    row('没有的人', {}),
    row('周日', {}),
  ])
  expect(await sentences(importId)).toEqual([
    [3, expect.stringContaining('没有这个名字')],
    [4, expect.stringContaining('写到区县')],
    [5, expect.stringContaining('由支部联系')],
    [6, expect.stringContaining('不能在今天以后')],
    [7, expect.stringContaining('要写驿站')],
    [9, expect.stringContaining('是同一个人')],
    [10, expect.stringContaining('先导入党员名册')],
  ])
  const doubtful = await rowsWith(officer, importId, 'doubtful')
  expect(doubtful.map(({ row: n, candidates }) => [n, candidates.length])).toEqual([
    [2, 1],
    [11, 2],
  ])
  const done = await applied(system, officer, importId)
  expect(done.applied).toBe(1)
  expect((await filed.do(listOwnTrips, { query: {} })).trips).toHaveLength(1)
})

test('the inflow ledger comes in, sealed, and stands in the branch’s list', async () => {
  const header = [
    '姓名',
    '联系电话',
    '组织关系所在地',
    '所在党组织',
    '流入时间',
    '流入原因',
    '现住址',
    '编入支部',
  ]
  await bringIn('inflow', [
    header,
    [
      '马志远',
      '19900000071',
      '甘肃省天水市秦州区',
      '秦岭镇党委',
      '2025-03-01',
      '务工',
      '海棠路 9 号',
      '海棠社区第一支部',
    ],
    ['马小远', '', '天水秦州区', '秦岭镇党委', '2025-03-01', '', '', '海棠社区第一支部'],
  ])
  const { members } = await officer.do(listInflow, { query: { orgId: county.communityBranch } })
  expect(members.find(({ name }) => name === '马志远')).toMatchObject({
    ...{ phone: '199****0071', address: '已登记', cameOn: '2025-03-01' },
    home: { place: ['甘肃省', '天水市', '秦州区'], orgName: '秦岭镇党委' },
  })
  const again = await check('inflow', [
    header,
    ['马志远', '19900000072', '天水秦州区', '别的党委', '', '', '', ''],
    ['李四', '19900000071', '天水秦州区', '别的党委', '', '', '', ''],
    ['王五', '', '女儿家', '别的党委', addDays(today, 1), '', '', ''],
  ])
  expect((await rowsWith(officer, again, 'doubtful')).map(({ row }) => row)).toEqual([2, 3])
  expect(await sentences(again)).toEqual([[4, expect.stringMatching(/写到区县.*今天以后/)]])
  const role = { county, role: 'branch_secretary' as const, orgId: county.communityBranch }
  await comesBack('inflow', 2, await givenSomebody(system, { role }), county.communityBranch)
})

test('the contact log comes in, and the member reads it', async () => {
  const memberOf = { county, orgId: county.branch, name: '周桂香' }
  const member = await givenSomebody(system, { memberOf })
  const header = ['姓名', '所在支部', '联系日期', '联系方式', '内容', '发现的困难', '后续']
  await bringIn('contacts', [
    header,
    ['周桂香', '柳湾村支部', addDays(today, -40), '电话', '问近况', '腿脚不便', '请驿站上门'],
    ['周桂香', '柳湾村支部', addDays(today, -10), '走访', '', '', ''],
  ])
  const params = { memberId: member.member?.memberId ?? newId('member') }
  const { contacts } = await member.do(listContacts, { params, query: {} })
  expect(contacts).toMatchObject([{ how: 'visit' }, { how: 'phone', difficulty: '腿脚不便' }])
  const wrong = await check('contacts', [
    header,
    ['周桂香', '柳湾村支部', addDays(today, 1), '电话', '', '', ''],
    ['周桂香', '柳湾村支部', '2026-02-30', '电话', '', '', ''],
    ['周桂香', '柳湾村支部', addDays(today, -2), '托梦', '', '', ''],
  ])
  expect(await sentences(wrong)).toEqual([
    [2, expect.stringContaining('今天以后')],
    [3, expect.stringContaining('没有这一天')],
    [4, expect.stringContaining('不在可填的内容里')],
  ])
  await comesBack('contacts', 2, secretary, county.branch)
})

test('compounds, anchor households and in-service members come into the communities that stand', async () => {
  const { compound } = await givenPlaces(system, county)
  await bringIn('compounds', [
    ['小区名称', '社区', '负责党组织'],
    ['榆亚家园', '榆亚社区', ''],
    ['海棠花园', '榆亚社区', '海棠社区第一支部'],
  ])
  await bringIn('households', [
    ['中心户名称', '社区', '小区'],
    ['林秀兰家', '海棠社区', '海棠花园'],
    ['周桂香家', '海棠社区', ''],
  ])
  await bringIn('in_service', [
    ['姓名', '社区', '小区', '手机号', '工作单位', '意向岗位'],
    ['赵一一', '海棠社区', '海棠花园', '19900000061', '县医院', '义诊、巡逻'],
  ])
  const params = { placeId: compound }
  const { households } = await officer.do(listAnchorHouseholds, { params, query: {} })
  expect(households).toMatchObject([{ name: '林秀兰家' }])
  const { members } = await officer.do(listInServiceMembers, { params, query: {} })
  expect(members).toMatchObject([{ name: '赵一一', phone: '199****0061', posts: ['义诊', '巡逻'] }])
  const wrong = await check('compounds', [
    ['小区名称', '社区'],
    ['新园', '没有的社区'],
    ['榆亚 家园', '榆亚社区'],
    ['榆亚家园', '榆亚社区'],
  ])
  expect(await sentences(wrong)).toEqual([
    [2, expect.stringContaining('没有找到')],
    [4, expect.stringContaining('和第3行')],
  ])
  await comesBack('compounds', 3)
  await comesBack('households', 2)
  await comesBack('in_service', 1)
})
