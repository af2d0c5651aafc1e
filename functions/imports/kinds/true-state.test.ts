import { listContacts } from '@shared/contact/contract'
import { listAnchorHouseholds, listInServiceMembers } from '@shared/community/contract'
import type { ImportKind, RowVerdict, SheetKind } from '@shared/imports/schema'
import { readImport } from '@shared/imports/contract'
import { listInflow } from '@shared/inflow/contract'
import { changeOrg } from '@shared/org/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import { inflowDays } from '@shared/privacy/retention'
import { listInbox } from '@shared/notice/contract'
import { listOwnTrips } from '@shared/trip/contract'
import { takenOut } from '../../exports/testing/take-out'
import { makeBook } from '../../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import { rowsOf } from '../../testing/rows'
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
async function bringIn(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  who = officer,
  orgId = county.root,
) {
  const importId = await check(kind, rows, who, orgId)
  const { counts, problem } = await who.do(readImport, { params: { importId } })
  expect({ counts, problem }).toMatchObject({ counts: { new: rows.length - 1 }, problem: undefined })
  expect(await applied(system, who, importId)).toMatchObject({ state: 'done', applied: rows.length - 1 })
  const again = await check(kind, rows, who, orgId)
  const seen = await who.do(readImport, { params: { importId: again } })
  expect(seen.counts).toMatchObject({ new: 0, changed: 0, same: rows.length - 1 })
}

const sentences = async (
  importId: Awaited<ReturnType<typeof check>>,
  verdict: RowVerdict = 'wrong',
  who = officer,
) =>
  (await rowsWith(who, importId, verdict)).map(({ row, problems }) => [
    row,
    problems.map(({ say }) => say).join('；'),
  ])

/** What an export writes, an import knows: each row the same. */
async function comesBack(kind: SheetKind, rows: number, who: Somebody = officer, orgId = county.root) {
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
  const ledger = [
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
  ]
  await bringIn('inflow', ledger)
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

  const keptUntil = async () => {
    const rows = await Promise.all(members.map(({ inflowId }) => rowsOf(system, `IFL#${inflowId}`)))
    return rows.flat().map(({ ttl }) => dayOf(instant(Number(ttl) * 1000)))
  }
  const until = addDays(today, inflowDays)
  expect(await keptUntil()).toEqual([until, until])
  system.cloud.clock.advance({ days: 365 })
  try {
    const later = await givenSomebody(system, {
      role: { county, role: 'county_officer', orgId: county.root },
    })
    const named = await check('inflow', ledger.slice(0, 2), later)
    expect(await applied(system, later, named)).toMatchObject({ applied: 1, counts: { changed: 1 } })
    expect((await keptUntil()).sort()).toEqual([until, addDays(until, 365)])
  } finally {
    system.cloud.clock.reset()
  }
})

test('the department brings the ledger in, and learns from it no trip that it doesn’t see', async () => {
  const memberOf = { county, orgId: county.branch, name: '周桂香' }
  const member = await givenSomebody(system, { memberOf })
  await givenFiledTrip(member)
  const known = '三亚'
  const row = (to: string) => [
    ...['周桂香', '柳湾村支部', to, addDays(today, -30), '已登记'],
    '',
    '',
    '',
    '',
    '',
  ]
  const seenBy = async (who: Somebody, to: string, orgId: typeof county.root) => {
    const importId = await check('trips', [tripHeader, row(to)], who, orgId)
    return [...(await rowsWith(who, importId, 'doubtful')), ...(await rowsWith(who, importId, 'changed'))]
  }
  const [shown] = await seenBy(officer, '海口龙华区', county.root)
  expect(shown?.candidates).toMatchObject([{ because: '正有一次外出在办' }])
  expect(JSON.stringify(shown)).not.toContain(known)
  const [own] = await seenBy(secretary, '海口龙华区', county.branch)
  expect(own?.candidates[0]?.because).toContain(known)

  const [trip] = (await member.do(listOwnTrips, { query: {} })).trips
  const same = [...['周桂香', '柳湾村支部', '460203', trip?.leaveOn ?? '', '已报备'], '', '', '', '', '务工']
  const changesSeenBy = async (who: Somebody, orgId: typeof county.root) =>
    (await rowsWith(who, await check('trips', [tripHeader, same], who, orgId), 'changed'))[0]?.changes
  expect(await changesSeenBy(officer, county.root)).toEqual([
    { column: '事由', from: '已有，您这里不显示', to: '务工经商' },
  ])
  expect(await changesSeenBy(secretary, county.branch)).not.toEqual(await changesSeenBy(officer, county.root))

  // What has changed since the preview isn't written over, also where the preview didn't show it.
  const late = await check('trips', [tripHeader, same])
  const other = [...same.slice(0, -1), '求学']
  await applied(system, secretary, await check('trips', [tripHeader, other], secretary, county.branch))
  expect(await applied(system, officer, late)).toMatchObject({ state: 'done', applied: 0 })
})

test('a branch that is relieved brings nothing in for whom the committee keeps in touch with', async () => {
  const memberOf = { county, orgId: county.branch, name: '周桂香' }
  const member = await givenSomebody(system, { memberOf })
  const { getMember, saveMemberParts } = await import('../../member/door')
  const { transact } = await import('../../writes/transact')
  const before = await getMember(member.member?.memberId ?? newId('member'))
  if (!before) throw new Error('nobody there')
  const after = { ...before, version: before.version + 1, heldBy: county.town, memberNo: 'W9' }
  expect(await transact(saveMemberParts(before, after))).toBe('done')
  const town = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  const sheets = [
    ['roster', ['姓名', '所在支部', '党员编号', '工作单位'], ['周桂香', '柳湾村支部', 'W9', '县医院']],
    [
      'contacts',
      ['姓名', '所在支部', '联系日期', '联系方式'],
      ['周桂香', '柳湾村支部', addDays(today, -2), '电话'],
    ],
    [
      'trips',
      ['姓名', '所在支部', '去向', '外出日期', '状态'],
      ['周桂香', '柳湾村支部', '三亚吉阳区', today, '已报备'],
    ],
  ] as const
  for (const [kind, ...rows] of sheets) {
    const refused = await check(kind, rows, secretary, county.branch)
    expect(await sentences(refused, 'wrong', secretary)).toEqual([[2, expect.stringContaining('代管')]])
    expect(await sentences(await check(kind, rows, town, county.town), 'wrong', town)).toEqual([])
  }
})

test('a host of another county says itself who has come: the ledger goes as far as sending them there', async () => {
  const south = await givenCounty({ name: '南湾县' })
  const role = { county: south, role: 'county_officer' as const, orgId: south.root }
  const southern = await givenSomebody(system, { role })
  const stations = [stationHeader, ['南湾外县驿站', '海棠社区党总支', '460203', '南湾路 2 号', '', '', '']]
  const station = await check('stations', stations, southern, south.root)
  await applied(system, southern, station)
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name: '周桂香' } })
  const gone = addDays(today, -30)
  const importId = await check('trips', [
    tripHeader,
    ...[['周桂香', '柳湾村支部', '460203', gone, '已编入', '南湾外县驿站', gone, '海棠社区第一支部', '', '']],
  ])
  expect(await rowsWith(officer, importId, 'new')).toMatchObject([
    { notes: [expect.stringContaining('由那边的驿站确认报到')] },
  ])
  await applied(system, officer, importId)
  expect((await member.do(listOwnTrips, { query: {} })).trips).toMatchObject([{ state: 'routed' }])
  expect(await rowsWith(officer, importId, 'new')).toMatchObject([
    { applied: '新增：驿站在外县，先写成“已推送”，由那边的驿站确认报到' },
  ])
})

test('the contact log comes in, and the member reads it', async () => {
  const memberOf = { county, orgId: county.branch, name: '周桂香' }
  const member = await givenSomebody(system, { memberOf })
  const header = ['姓名', '所在支部', '联系日期', '联系方式', '内容', '发现的困难', '后续']
  const log = [
    header,
    ['周桂香', '柳湾村支部', addDays(today, -40), '电话', '问近况', '腿脚不便', '请驿站上门'],
    ['周桂香', '柳湾村支部', addDays(today, -10), '走访', '', '', ''],
  ]
  await bringIn('contacts', log, secretary, county.branch)
  // The department reads no such notes, and writes none.
  expect(await sentences(await check('contacts', log))).toEqual([
    [2, expect.stringContaining('由支部和它上面的党委来导入')],
    [3, expect.stringContaining('由支部和它上面的党委来导入')],
  ])
  const params = { memberId: member.member?.memberId ?? newId('member') }
  const { contacts } = await member.do(listContacts, { params, query: {} })
  expect(contacts).toMatchObject([{ how: 'visit' }, { how: 'phone', difficulty: '腿脚不便' }])
  const faulty = [
    header,
    ['周桂香', '柳湾村支部', addDays(today, 1), '电话', '', '', ''],
    ['周桂香', '柳湾村支部', '2026-02-30', '电话', '', '', ''],
    ['周桂香', '柳湾村支部', addDays(today, -2), '托梦', '', '', ''],
  ]
  const wrong = await check('contacts', faulty, secretary, county.branch)
  expect(await sentences(wrong, 'wrong', secretary)).toEqual([
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
