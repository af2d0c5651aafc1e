import * as imports from '@shared/imports/contract'
import { listMembers } from '@shared/member/contract'
import { readOrgHistory, readTree } from '@shared/org/contract'
import { makeBook } from '../sheets/testing/make-book'
import { nastyRoster } from '../sheets/testing/nasty-roster'
import { readAll } from '../sheets/testing/read-all'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { rosterColumns } from './kinds/roster/columns'
import { applied, givenChecked, resultOf, rowsWith } from './testing/bring-in'

let system: System
let home: TestCounty
let officer: Somebody

beforeAll(async () => {
  system = await startSystem({ meter: true })
})
beforeEach(async () => {
  home = await givenCounty()
  officer = await givenSomebody(system, {
    role: { county: home, role: 'county_officer', orgId: home.root },
  })
})
afterAll(() => system.close())

const bring = async (rows: readonly (readonly string[])[], orgId = home.root) =>
  givenChecked(system, officer, {
    ...{ kind: 'orgs', orgId },
    file: await makeBook({ sheets: [{ name: '组织', rows }] }),
  })
const nodes = async () => (await officer.do(readTree, {})).nodes
const named = async (name: string) => (await nodes()).filter((node) => node.name === name)
const says = async (importId: Awaited<ReturnType<typeof bring>>) =>
  (await rowsWith(officer, importId, 'wrong')).map(({ problems }) => problems.map(({ say }) => say).join())

const header = ['组织名称', '上级组织', '层级', '类别', '电话', '成立日期', '批准组织', '编码', '上线日期']

test('a tree comes in, children before their parents in the sheet or after, with true days', async () => {
  const sheet = [
    header,
    ['第一党小组', '茶园支部', '', '', '', '', '', '', ''],
    ['茶园支部', '茶园党总支', '', '联合', '19900009003', '2019-06-20', '清泉镇党委', 'A-1', '2099-01-01'],
    ['茶园党总支', '清泉镇党委', '党总支', '', '', '', '', '', ''],
    ['清泉镇党委', '云岭县委', '', '', '', '', '', '', ''],
  ]
  const importId = await bring(sheet)
  expect(await rowsWith(officer, importId, 'new')).toMatchObject([{ row: 2 }, { row: 3 }, { row: 4 }])
  expect(await officer.do(imports.readImport, { params: { importId } })).toMatchObject({
    ...{ state: 'ready', absent: 4, counts: { new: 3, same: 1 } },
  })
  expect(await applied(system, officer, importId)).toMatchObject({ state: 'done', applied: 3 })
  const [general] = await named('茶园党总支')
  const [branch] = await named('茶园支部')
  const [group] = await named('第一党小组')
  expect(general).toMatchObject({ parentId: home.town, level: 'general_branch' })
  expect(branch).toMatchObject({
    ...{ parentId: general?.orgId, level: 'branch', type: 'joint', phone: '19900009003' },
    ...{ establishedOn: '2019-06-20', approvedBy: '清泉镇党委', externalCode: 'A-1', goLiveOn: '2099-01-01' },
  })
  expect(group).toMatchObject({ parentId: branch?.orgId, level: 'group' })
  const { entries } = await officer.do(readOrgHistory, {
    params: { orgId: branch?.orgId ?? home.branch },
    query: {},
  })
  expect(entries).toMatchObject([{ type: 'org.created', to: '茶园党总支', approvedBy: '清泉镇党委' }])
  const again = await bring(sheet)
  expect(await officer.do(imports.readImport, { params: { importId: again } })).toMatchObject({
    ...{ counts: { same: 4, new: 0, changed: 0 }, mayApply: false },
  })
})

test('known ones are found by code or by place, renamed and moved', async () => {
  await applied(
    system,
    officer,
    await bring([header, ['茶园支部', '清泉镇党委', '', '', '', '', '', 'A-1', '']]),
  )
  const importId = await bring([
    header,
    ['茶山支部', '海棠社区党总支', '', '', '', '', '', 'A-1', ''],
    ['石桥村支部', '清泉镇党委', '', '', '19900009004', '', '', '', ''],
  ])
  expect((await rowsWith(officer, importId, 'changed')).map(({ changes }) => changes)).toEqual([
    [
      { column: '组织名称', from: '茶园支部', to: '茶山支部' },
      { column: '上级组织', from: '清泉镇党委', to: '海棠社区党总支' },
    ],
    [{ column: '电话', from: '', to: '19900009004' }],
  ])
  expect(await applied(system, officer, importId)).toMatchObject({ applied: 2 })
  expect(await named('茶山支部')).toMatchObject([{ parentId: home.community, externalCode: 'A-1' }])
  expect(await named('石桥村支部')).toMatchObject([{ phone: '19900009004', parentId: home.town }])
})

test('what the tree doesn’t allow is said at the row, and nothing of it is written', async () => {
  const importId = await bring([
    header,
    ['甲支部', '柳湾村支部', '', '', '', '', '', '', ''],
    ['甲支部下的小组', '甲支部', '', '', '', '', '', '', ''],
    ['乙支部', '没有的党委', '', '', '', '', '', '', ''],
    ['丙', '清泉镇党委', '', '', '', '', '', '', ''],
    ['丁支部', '丁支部', '', '', '', '', '', '', ''],
    ['云岭县委', '', '', '', '19900009005', '', '', '', ''],
    ['柳湾村支部', '清泉镇党委', '', '', '', '2023-02-30', '', '', ''],
  ])
  expect(await says(importId)).toEqual([
    expect.stringMatching(/^第2行“组织名称”：.*级别不对/),
    expect.stringMatching(/^第3行“组织名称”：.*上级组织那一行没有写入/),
    expect.stringMatching(/^第4行“上级组织”：.*没有这个名字/),
    expect.stringMatching(/^第5行“组织名称”：.*级别不对/),
    expect.stringMatching(/^第6行“上级组织”：/),
    expect.stringMatching(/^第7行“组织名称”：.*最上一级/),
    expect.stringMatching(/^第8行“成立日期”：.*没有这一天/),
  ])
  expect(await nodes()).toHaveLength(6)
})

test('a name that stands twice is asked for by its path or its code, in either sheet', async () => {
  const twice = ['清泉镇党委', '海棠社区党总支'].map((parent, i) => [
    '荷塘支部',
    parent,
    '',
    '',
    '',
    '',
    '',
    `B${i}`,
    '',
  ])
  await applied(system, officer, await bring([header, ...twice]))
  const importId = await bring([header, ['一组党小组', '荷塘支部', '', '', '', '', '', '', '']])
  expect(await says(importId)).toEqual([expect.stringMatching('上级/下级')])
  const file = await makeBook({
    sheets: [
      {
        name: '名册',
        rows: [
          ['姓名', '所在支部'],
          ['林秀兰', '荷塘支部'],
          ['赵一一', '清泉镇党委／荷塘支部'],
          ['钱二二', 'b1'],
          ['孙三三', '清泉镇党委'],
        ],
      },
    ],
  })
  const roster = await givenChecked(system, officer, { orgId: home.root, file })
  expect(await says(roster)).toEqual([
    expect.stringMatching(/^第2行“所在支部”：有不止一个/),
    expect.stringMatching(/^第5行“所在支部”：是党委或总支/),
  ])
  await applied(system, officer, roster)
  const [inTown, inCommunity] = await named('荷塘支部')
  const peopleOf = async (orgId = home.root) =>
    (await officer.do(listMembers, { query: { orgId } })).members.map(({ name }) => name)
  const all = [await peopleOf(inTown?.orgId), await peopleOf(inCommunity?.orgId)]
  expect(all.sort()).toEqual([['赵一一'], ['钱二二']])
})

test('a closed branch takes no new members', async () => {
  const { closeOrg } = await import('@shared/org/contract')
  const { dayOf, instant } = await import('@shared/time')
  await officer.do(closeOrg, {
    params: { orgId: home.otherBranch },
    body: { effectiveOn: dayOf(instant(system.cloud.clock.now())), approvedBy: '云岭县委' },
  })
  const file = await makeBook({
    sheets: [
      {
        name: '名册',
        rows: [
          ['姓名', '所在支部'],
          ['林秀兰', '石桥村支部'],
        ],
      },
    ],
  })
  const importId = await givenChecked(system, officer, { orgId: home.root, file })
  expect(await says(importId)).toEqual([expect.stringMatching('不能再进新党员')])
})

test('a roster as nobody would wish it: every broken row is named, every other comes in, once', async () => {
  const branches = Array.from({ length: 5 }, (_, i) => [`第${i + 1}党支部`, '清泉镇党委'])
  await applied(system, officer, await bring([['组织名称', '上级组织'], ...branches]))
  const made = await nastyRoster({ rows: 200, seed: 5 })
  // A day of birth is not asked for, so it can't be wrong.
  const read = await readAll(made.file, rosterColumns)
  const broken = read.rows.filter(({ problems }) => problems.length > 0).map(({ row }) => row)
  expect(made.broken).toEqual(expect.arrayContaining(broken))
  const importId = await givenChecked(system, officer, { orgId: home.root, file: made.file })
  const wrong = await rowsWith(officer, importId, 'wrong')
  expect(wrong.map(({ row }) => row)).toEqual(broken)
  const after = await applied(system, officer, importId)
  expect(after).toMatchObject({ state: 'done', applied: 200 - broken.length, left: expect.any(Array) })
  expect(after.left.map(({ header: name }) => name)).toContain('身份证号')
  expect(after.notes.join()).toMatch('隐藏的工作表')
  const { rows } = await readAll(await resultOf(officer, importId), [
    { field: 'result', headers: ['结果'] },
    { field: 'name', headers: ['姓名'] },
  ])
  expect(rows).toHaveLength(200)
  expect(rows.filter(({ values }) => values.result === '新增')).toHaveLength(200 - broken.length)
  const again = await givenChecked(system, officer, { orgId: home.root, file: made.file })
  expect(await officer.do(imports.readImport, { params: { importId: again } })).toMatchObject({
    counts: { same: 200 - broken.length, wrong: broken.length, new: 0, changed: 0, doubtful: 0 },
  })
})

test('an empty sheet to fill in has the headers that are read, and is read without a row', async () => {
  for (const kind of ['roster', 'orgs'] as const) {
    const { base64, fileName } = await officer.do(imports.readImportTemplate, {
      params: { kind },
      query: { orgId: home.root },
    })
    expect(fileName).toMatch(/\.xlsx$/)
    const importId = await givenChecked(system, officer, {
      ...{ kind, orgId: home.root, file: Buffer.from(base64, 'base64') },
    })
    expect(await officer.do(imports.readImport, { params: { importId } })).toMatchObject({
      ...{ state: 'failed', problem: expect.stringMatching('没有内容') },
    })
  }
})
