import * as imports from '@shared/imports/contract'
import { correctMember, listMembers, readMember } from '@shared/member/contract'
import { requestErasure } from '@shared/privacy/contract'
import { readAll } from '../sheets/testing/read-all'
import { makeBook } from '../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { applied, givenChecked, resultOf, rowsWith } from './testing/bring-in'

let system: System
let home: TestCounty
let secretary: Somebody

beforeAll(async () => {
  system = await startSystem({ meter: true })
})
beforeEach(async () => {
  home = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
})
afterAll(() => system.close())

const header = ['党员编号', '姓名', '所在支部', '手机号', '入党日期', '党员类别', '人员类别', '家庭住址']
const lin = ['D1', '林秀兰', '柳湾村支部', '19900000001', '2001-07-01', '正式党员', '离退休', '柳湾村 1 号']
const zhao = ['D2', '赵一一', '柳湾村支部', '19900000002', '2003-07-01', '预备党员', '在职', '']
const sheet = (...rows: readonly string[][]) =>
  makeBook({ sheets: [{ name: '名册', rows: [header, ...rows] }] })

const bring = async (...rows: string[][]) =>
  givenChecked(system, secretary, { orgId: home.branch, file: await sheet(...rows) })
const bringAll = async (...rows: string[][]) => applied(system, secretary, await bring(...rows))
const view = (importId: Awaited<ReturnType<typeof bring>>) =>
  secretary.do(imports.readImport, { params: { importId } })
const names = async () =>
  (await secretary.do(listMembers, { query: { orgId: home.branch } })).members.map(({ name }) => name).sort()
const writes = async (run: () => Promise<unknown>) => {
  const { calls } = await system.cloud.meter.measure(run)
  return calls.flatMap(({ accesses }) => accesses.flatMap(({ partitionKeys }) => partitionKeys))
}

test('a roster comes in: nothing before somebody has looked, then everybody as they are', async () => {
  const importId = await bring(lin, zhao)
  expect(await view(importId)).toMatchObject({
    ...{ state: 'ready', kind: 'roster', checked: 2, applied: 0, absent: 0, mayApply: true },
    counts: { new: 2, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 },
  })
  expect(await names()).toEqual([])
  expect(await rowsWith(secretary, importId, 'new')).toMatchObject([
    { row: 2, about: '林秀兰（柳湾村支部）', changes: [], problems: [] },
    { row: 3 },
  ])
  expect(await applied(system, secretary, importId)).toMatchObject({ state: 'done', applied: 2 })
  expect(await names()).toEqual(['林秀兰', '赵一一'])
  const { members } = await secretary.do(listMembers, { query: { orgId: home.branch } })
  const [{ memberId } = { memberId: undefined }] = members.filter(({ name }) => name === '林秀兰')
  if (!memberId) throw new Error('nobody came in')
  expect(await secretary.do(readMember, { params: { memberId } })).toMatchObject({
    ...{ memberNo: 'D1', joinedOn: '2001-07-01', standing: 'full', category: 'retired' },
    ...{ phone: '199****0001', address: '已登记' },
  })
  const log = await rowsOf(system, `AUD#${memberId}`)
  expect(log).toMatchObject([{ action: 'import.run', requestId: importId, accountId: secretary.accountId }])
  expect(log[0]).not.toHaveProperty('listingPk')
})

test('the same file again changes nothing: not one member is written', async () => {
  await bringAll(lin, zhao)
  let importId: Awaited<ReturnType<typeof bring>> | undefined
  const touched = await writes(async () => {
    importId = await bring(lin, zhao)
  })
  if (!importId) throw new Error('unreachable')
  expect(await view(importId)).toMatchObject({ counts: { same: 2, new: 0, changed: 0 }, mayApply: false })
  expect(touched.filter((key) => key.startsWith('MEM#mem'))).toEqual([])
  expect(await secretary.call(imports.applyImport, { params: { importId } })).toMatchObject({
    error: { code: 'IMPORT_STEP_NOT_POSSIBLE' },
  })
})

test('what is otherwise is shown from what to what, contacts masked; an empty cell empties nothing', async () => {
  await bringAll(lin)
  const after = ['D1', '林秀兰', '柳湾村支部', '19900000009', '', '', '在职', '石桥村 2 号']
  const importId = await bring(after)
  const [row] = await rowsWith(secretary, importId, 'changed')
  expect(row?.changes).toEqual([
    { column: '手机号', from: '199****0001', to: '199****0009' },
    { column: '人员类别', from: '离退休', to: '在职' },
    { column: '家庭住址', from: '已登记', to: '表里的地址' },
  ])
  expect(await applied(system, secretary, importId)).toMatchObject({ state: 'done', applied: 1 })
  const again = await bring(after)
  expect(await view(again)).toMatchObject({ counts: { same: 1 } })
})

test('who asked to be erased gets number and address back by no sheet, and the preview says so', async () => {
  const member = await givenSomebody(system, {
    memberOf: { county: home, orgId: home.branch, name: '林秀兰' },
  })
  const memberId = member.member?.memberId ?? newId('member')
  await secretary.do(correctMember, {
    params: { memberId },
    body: { version: 1, memberNo: 'D1', standing: 'full' },
  })
  await member.do(requestErasure, {})
  await system.cloud.stream.whenIdle()
  const importId = await bring(lin)
  const [row] = await rowsWith(secretary, importId, 'changed')
  expect(row?.changes.map(({ column }) => column)).toEqual(['入党日期', '人员类别'])
  expect(row?.notes).toEqual([expect.stringContaining('本人申请删过')])
  expect(await applied(system, secretary, importId)).toMatchObject({ state: 'done', applied: 1 })
  const { getMember } = await import('../member/door')
  const kept = await getMember(memberId)
  expect(kept).toMatchObject({ joinedOn: '2001-07-01', category: 'retired' })
  expect(kept).toHaveProperty('contactsErasedAt')
  for (const field of ['phone', 'phoneKey', 'address', 'addressKey']) expect(kept).not.toHaveProperty(field)
})

describe('whom a row means', () => {
  test('without a number it is branch, name and day of joining, all three', async () => {
    await bringAll(lin)
    const importId = await bring(['', ...lin.slice(1)])
    expect(await view(importId)).toMatchObject({ counts: { same: 1 } })
  })

  test('a phone or a name alone only proposes, and a person decides', async () => {
    await bringAll(lin, zhao)
    const another = ['', '林秀兰', '柳湾村支部', '19900000005', '1999-07-01', '', '', '']
    const wife = ['', '钱二二', '柳湾村支部', '19900000002', '2004-07-01', '', '', '']
    const left = ['', '赵一一', '柳湾村支部', '', '', '', '在职', '']
    const importId = await bring(another, wife, left)
    const params = { importId }
    const rows = await rowsWith(secretary, importId, 'doubtful')
    expect(
      rows.map(({ row, candidates }) => [row, candidates.map(({ name, because }) => [name, because])]),
    ).toEqual([
      [2, [['林秀兰', '同支部同名，入党日期对不上']]],
      [3, [['赵一一', '手机号相同']]],
      [4, [['赵一一', '同支部同名，入党日期对不上']]],
    ])
    const id = rows[0]?.candidates[0]?.id ?? ''
    await secretary.do(imports.decideImportRow, { params, body: { row: 2, is: 'known', id } })
    await secretary.do(imports.decideImportRow, { params, body: { row: 3, is: 'skip' } })
    await secretary.do(imports.decideImportRow, { params, body: { row: 3, is: 'new' } })
    expect(await applied(system, secretary, importId)).toMatchObject({ state: 'done', applied: 2 })
    expect(await names()).toEqual(['林秀兰', '赵一一', '钱二二'])
    const { rows: results } = await readAll(await resultOf(secretary, importId), [
      { field: 'result', headers: ['结果'] },
      { field: 'say', headers: ['说明'] },
    ])
    expect(results.map(({ values }) => values)).toEqual([
      { result: '更新' },
      { result: '新增' },
      { result: '没有写入', say: '可能是同一人，还没有定是谁，没有写入' },
    ])
  })

  test('somebody of another name under the same number waits for a person; another branch is wrong', async () => {
    await bringAll(lin)
    const officer = await givenSomebody(system, {
      role: { county: home, role: 'party_worker', orgId: home.town },
    })
    const file = await sheet(
      ['D1', '林秀芳', ...lin.slice(2)],
      ['D9', '孙三三', '海棠社区第一支部', '', '', '', '', ''],
    )
    const importId = await givenChecked(system, officer, { orgId: home.town, file })
    expect(await rowsWith(officer, importId, 'doubtful')).toMatchObject([
      { row: 2, candidates: [{ name: '林秀兰', because: '党员编号相同，姓名不同' }] },
    ])
    expect(await rowsWith(officer, importId, 'wrong')).toMatchObject([
      {
        row: 3,
        problems: [{ say: '第3行“所在支部”：在您管的组织里没有这个名字，请核对，或先建好这个组织' }],
      },
    ])
    const moved = await sheet(['D1', '林秀兰', '石桥村支部', '', '', '', '', ''])
    const other = await givenChecked(system, officer, { orgId: home.town, file: moved })
    expect(await rowsWith(officer, other, 'wrong')).toMatchObject([{ problems: [{ column: '所在支部' }] }])
  })

  test('two rows of one person: the first counts, the other is named', async () => {
    const importId = await bring(lin, ['', ...lin.slice(1)], ['D1', '周四四', ...lin.slice(2)])
    expect(await view(importId)).toMatchObject({ counts: { new: 1, wrong: 2 } })
    const rows = await rowsWith(secretary, importId, 'wrong')
    expect(rows.map(({ problems }) => problems.map(({ say }) => say))).toEqual([
      ['第3行“姓名”：和第2行支部、姓名、入党日期都相同，请只留一行'],
      ['第4行“党员编号”：和第2行党员编号相同，请只留一行'],
    ])
  })

  test('whoever isn’t in the sheet is listed and stays', async () => {
    await bringAll(lin, zhao)
    const importId = await bring(zhao)
    expect(await view(importId)).toMatchObject({ absent: 1, counts: { same: 1 } })
    expect(await rowsWith(secretary, importId, 'absent')).toMatchObject([{ about: '林秀兰（柳湾村支部）' }])
    expect(await names()).toEqual(['林秀兰', '赵一一'])
  })
})

test('nobody changes their own entry, and no day lies in the future', async () => {
  await bringAll(lin)
  const own = await givenSomebody(system, {
    memberOf: { county: home, orgId: home.branch, name: '吴五五' },
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  const importId = await givenChecked(system, own, {
    orgId: home.branch,
    file: await sheet(
      ['', '吴五五', '柳湾村支部', own.member?.phone ?? '', '', '正式党员', '', ''],
      ['D7', '郑六六', '柳湾村支部', '', '2099-01-01', '', '', ''],
    ),
  })
  const [doubtful] = await rowsWith(own, importId, 'doubtful')
  await own.do(imports.decideImportRow, {
    params: { importId },
    body: { row: 2, is: 'known', id: doubtful?.candidates[0]?.id ?? '' },
  })
  expect(await rowsWith(own, importId, 'wrong')).toMatchObject([
    { problems: [{ say: '第3行“入党日期”：不能在今天以后，请核对' }] },
  ])
  expect(await applied(system, own, importId)).toMatchObject({ state: 'done', applied: 0 })
  expect(await rowsWith(own, importId, 'doubtful')).toMatchObject([
    { applied: '没有写入：第2行“姓名”：是您自己的信息，请另一位同志来改' },
  ])
})

test('what was put right by hand since the preview is not overwritten', async () => {
  await bringAll(lin, zhao)
  const importId = await bring(
    ['D1', '林秀兰', '柳湾村支部', '', '', '', '在职', ''],
    [...zhao.slice(0, 7), '新村 3 号'],
  )
  const { correctMember } = await import('@shared/member/contract')
  const { members } = await secretary.do(listMembers, { query: { orgId: home.branch } })
  const [member] = members.filter(({ name }) => name === '林秀兰')
  if (!member) throw new Error('unreachable')
  await secretary.do(correctMember, {
    params: { memberId: member.memberId },
    body: { version: member.version, category: 'graduate' },
  })
  expect(await applied(system, secretary, importId)).toMatchObject({ state: 'done', applied: 1 })
  expect(await rowsWith(secretary, importId, 'changed')).toMatchObject([
    { applied: expect.stringMatching(/^没有写入：预览以后/) },
    { applied: '更新' },
  ])
})

test('a result sheet has every row, contacts masked, and nothing in it is a formula', async () => {
  const formula = ['D3', '林秀兰', '=HYPERLINK("http://houniao.invalid")', '19900000003', '', '', '', '']
  const importId = await bring(lin, formula)
  await applied(system, secretary, importId)
  const file = await resultOf(secretary, importId)
  const { rows } = await readAll(file, [
    { field: 'row', headers: ['原表行号'] },
    { field: 'phone', headers: ['手机号'] },
    { field: 'branch', headers: ['所在支部'] },
    { field: 'result', headers: ['结果'] },
    { field: 'say', headers: ['说明'] },
  ])
  expect(rows).toMatchObject([
    { values: { row: '2', phone: '199****0001', result: '新增' } },
    {
      values: {
        row: '3',
        phone: '199****0003',
        result: '没有写入',
        say: expect.stringMatching(/^第3行“所在支部”/),
      },
    },
  ])
  expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  const { headObject } = await import('../objects/objects')
  expect(await headObject(`imports/${importId}/sheet`)).toBeUndefined()
  expect(await headObject(`imports/${importId}/rows/00000.json`)).toBeUndefined()
})
