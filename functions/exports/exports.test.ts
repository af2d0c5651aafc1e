import * as fc from 'fast-check'
import * as exports from '@shared/exports/contract'
import { listExports, readExport, startExport, uploadTemplate } from '@shared/exports/contract'
import { readImport } from '@shared/imports/contract'
import { listLooks } from '@shared/privacy/contract'
import { applied, givenChecked, rowsWith, upload } from '../imports/testing/bring-in'
import { openBook, readTable } from '../sheets/door'
import { makeBook } from '../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { takenOut } from './testing/take-out'

let system: System
let county: TestCounty
let secretary: Somebody

beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.close())

const working = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
  givenSomebody(system, { role: { county, role, orgId } })

beforeEach(async () => {
  county = await givenCounty()
  secretary = await working('branch_secretary', county.branch)
})

const withoutGaps = (values: Partial<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])),
  )

async function tableOf(file: Buffer) {
  const { kindOf } = await import('../imports/door')
  const table = await readTable(file, kindOf('roster')?.columns ?? [])
  const rows: Record<string, string>[] = []
  for await (const { values } of table.rows) rows.push(withoutGaps(values))
  return { rows, dropped: table.dropped.map(({ header }) => header) }
}

test('the branch has its members’ numbers whole, and each member reads that it took them out', async () => {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const { file, exportId, view } = await takenOut(system, secretary, { kind: 'roster', orgId: county.branch })
  expect(view).toMatchObject({
    rows: 1,
    whole: 1,
    fileName: expect.stringMatching(/党员名册.*\.xlsx$/),
  })
  expect((await tableOf(file)).rows).toMatchObject([{ name: '林秀兰', phone: member.member?.phone }])
  const { looks } = await member.do(listLooks, { query: {} })
  expect(looks).toMatchObject([{ field: 'mobile', reason: '导出名册', by: '柳湾村支部' }])
  const audit = await rowsOf(system, `AUD#${exportId}`)
  expect(audit).toMatchObject([{ action: 'export.run', accountId: secretary.accountId }])
  const book = await openBook(file)
  expect(book.sheets.map(({ name }) => name)).toEqual(['党员名册', '导出说明'])
})

test.each(['party_worker', 'county_officer'] as const)(
  'above the branch, a %s sees numbers in part, nobody is told, and nothing of the sheet is wrong',
  async (role) => {
    const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    const above = await working(role, role === 'party_worker' ? county.town : county.root)
    const { file, view } = await takenOut(system, above, { kind: 'roster', orgId: county.branch })
    expect(view).toMatchObject({ rows: 1, whole: 0 })
    const { rows, dropped } = await tableOf(file)
    expect(rows).toEqual([{ name: '林秀兰', branch: '柳湾村支部' }])
    expect(dropped).toContain('手机号（部分隐去）')
    expect((await member.do(listLooks, { query: {} })).looks).toEqual([])
    const importId = await givenChecked(system, above, { orgId: county.branch, file })
    const { counts } = await above.do(readImport, { params: { importId } })
    // Neither number nor day tells them apart, so a person is asked; what is masked is not read.
    expect(counts).toMatchObject({ doubtful: 1, wrong: 0, changed: 0, new: 0 })
  },
)

test('the county’s department takes out no trips, and nobody what another has taken out', async () => {
  const officer = await working('county_officer', county.root)
  const { exportId, view } = await takenOut(system, officer, { kind: 'trips', orgId: county.root })
  expect(view.rows).toBe(0)
  const params = { exportId }
  const other = await working('county_officer', county.root)
  expect((await other.call(readExport, { params })).status).toBe(404)
  expect((await officer.do(listExports, { query: { orgId: county.root } })).exports).toHaveLength(1)
  expect((await other.do(listExports, { query: { orgId: county.root } })).exports).toEqual([])
  const body = { exportId: newId('export'), kind: 'roster' as const, orgId: county.root }
  expect((await secretary.call(startExport, { body })).error?.code).toBe('NOT_ALLOWED')
})

test('the office’s own template is filled, and what was typed as a formula stays a text', async () => {
  const memberOf = { county, orgId: county.branch, name: '=HYPERLINK("http://x")' }
  await givenSomebody(system, { memberOf })
  const template = await makeBook({
    sheets: [{ name: '上报表', rows: [['某县党员情况表'], ['党员姓名', '联系电话', '备注', '支部']] }],
  })
  const templateId = newId('template')
  const orgId = county.branch
  const missing = { exportId: newId('export'), kind: 'roster' as const, orgId, templateId }
  expect((await secretary.call(startExport, { body: missing })).error?.code).toBe('TEMPLATE_MISSING')
  const form = { templateId, orgId, fileName: '上报表.xlsx', bytes: template.length }
  expect(
    (await secretary.call(uploadTemplate, { body: { ...form, fileName: '上报表.xls' } })).error?.code,
  ).toBe('TEMPLATE_UNREADABLE')
  const sent = await secretary.do(uploadTemplate, { body: form })
  expect(await upload(sent.upload, template)).toBeLessThan(300)
  const { file, view } = await takenOut(system, secretary, { kind: 'roster', orgId, templateId })
  expect(view).toMatchObject({ ownTemplate: true, rows: 1 })
  const book = await openBook(file)
  const cells: string[] = []
  for await (const { cells: row } of book.rows('上报表', new Set([0, 3])))
    cells.push(...[...row.values()].map(({ text }) => text))
  expect(cells).toContain('=HYPERLINK("http://x")')
  expect(cells).toContain('柳湾村支部')
  expect(book.sheets.map(({ name }) => name)).toEqual(['上报表', '导出说明'])
  const said: string[] = []
  for await (const { cells: row } of book.rows('导出说明', new Set([0])))
    said.push(...[...row.values()].map(({ text }) => text))
  expect(said[0]).toMatch(/柳湾村支部.*导出，编号/)
  expect(await rowsOf(system, `AUD#${templateId}`)).toMatchObject([
    { action: 'export.run', accountId: secretary.accountId },
  ])
  // What was taken out may be a template again.
  const next = newId('template')
  const again = await secretary.do(uploadTemplate, {
    body: { ...form, templateId: next, bytes: file.length },
  })
  expect(await upload(again.upload, file)).toBeLessThan(300)
  const second = await openBook(
    (await takenOut(system, secretary, { kind: 'roster', orgId, templateId: next })).file,
  )
  expect(second.sheets.map(({ name }) => name)).toEqual(['上报表', '导出说明', '导出说明 2'])
})

describe('the office’s own sheet of a kind', () => {
  const sheetOf = (headers: string[]) => makeBook({ sheets: [{ name: '上报表', rows: [['某县'], headers] }] })
  const brought = async (file: Buffer, kind: 'roster' | 'trips' = 'roster', fileName = '上报表.xlsx') => {
    const templateId = newId('template')
    const orgId = county.branch
    const sent = await secretary.do(uploadTemplate, {
      body: { templateId, orgId, fileName, bytes: file.length },
    })
    await upload(sent.upload, file)
    const keep = { params: { templateId }, body: { orgId, kind, fileName } }
    return { templateId, keep }
  }
  const listed = async () =>
    (await secretary.do(exports.listTemplates, { query: { orgId: county.branch } })).templates

  test('is kept, found again, replaced by the next, and forgotten', async () => {
    await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    expect(await listed()).toEqual([])
    const first = await brought(await sheetOf(['党员姓名', '支部', '备注']))
    await secretary.do(exports.keepTemplate, first.keep)
    expect(await listed()).toMatchObject([
      { ...first.keep.params, kind: 'roster', fileName: '上报表.xlsx', fills: ['党员姓名', '支部'] },
    ])
    const second = await brought(await sheetOf(['姓名', '所在支部', '联系电话']))
    await secretary.do(exports.keepTemplate, second.keep)
    await secretary.do(
      exports.keepTemplate,
      (await brought(await sheetOf(['姓名', '支部', '去向', '外出日期', '状态']), 'trips')).keep,
    )
    expect((await listed()).map(({ kind, fills }) => [kind, fills.length])).toEqual([
      ['roster', 3],
      ['trips', 5],
    ])
    const { templateId } = second
    const { view } = await takenOut(system, secretary, { kind: 'roster', orgId: county.branch, templateId })
    expect(view).toMatchObject({ ownTemplate: true, rows: 1 })
    const remove = { params: { templateId }, body: { orgId: county.branch } }
    await secretary.do(exports.removeTemplate, remove)
    expect((await listed()).map(({ kind }) => kind)).toEqual(['trips'])
    expect((await secretary.call(exports.removeTemplate, remove)).status).toBe(404)
  })

  test('that can’t be filled is refused with the sentence, and the one before stays', async () => {
    const good = await brought(await sheetOf(['姓名', '所在支部']))
    await secretary.do(exports.keepTemplate, good.keep)
    const bad = await brought(await sheetOf(['姓名', '血型', '备注']))
    expect((await secretary.call(exports.keepTemplate, bad.keep)).error).toMatchObject({
      ...{ code: 'TEMPLATE_UNREADABLE', fields: { file: expect.stringContaining('所在支部') } },
    })
    const never = { ...good.keep, params: { templateId: newId('template') } }
    expect((await secretary.call(exports.keepTemplate, never)).error?.code).toBe('TEMPLATE_MISSING')
    expect(await listed()).toMatchObject([good.keep.params])
  })

  test('is its organisation’s alone', async () => {
    const { templateId, keep } = await brought(await sheetOf(['姓名', '所在支部']))
    await secretary.do(exports.keepTemplate, keep)
    const beside = await working('branch_secretary', county.otherBranch)
    expect((await beside.call(exports.listTemplates, { query: { orgId: county.branch } })).status).toBe(403)
    const remove = { params: { templateId }, body: { orgId: county.branch } }
    expect((await beside.call(exports.removeTemplate, remove)).status).toBe(403)
    const own = { exportId: newId('export'), kind: 'roster' as const, orgId: county.otherBranch, templateId }
    expect((await beside.call(startExport, { body: own })).error?.code).toBe('TEMPLATE_MISSING')
  })
})

const days = fc
  .integer({ min: 0, max: 12_000 })
  .map((n) => new Date(Date.UTC(1985, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text)
const words = fc.constantFrom(
  '县医院',
  '退休教师',
  '海棠路 9 号',
  '=1+1',
  '-测试',
  '@家',
  '第“一”中学',
  "O'Neil",
  '0012',
)
const person = fc.record({
  standing: fc.constantFrom('', '正式党员', '预备党员'),
  category: fc.constantFrom('', '离退休', '高校毕业生', '在职', '其他'),
  phone: maybe(fc.integer({ min: 0, max: 9999 }).map((n) => `1990000${String(n).padStart(4, '0')}`)),
  joinedOn: days,
  unit: maybe(words),
  address: maybe(words),
})

test('whatever a roster holds, what is taken out of it comes in as the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 30 }), async (people) => {
      county = await givenCounty()
      secretary = await working('branch_secretary', county.branch)
      const header = [
        '姓名',
        '所在支部',
        '党员编号',
        '手机号',
        '入党日期',
        '党员类别',
        '人员类别',
        '工作单位',
        '家庭住址',
      ]
      const rows = people.map((one, i) => [
        ...[i % 2 ? '林秀兰' : '欧阳·海', '柳湾村支部', `D${i}`, one.phone, one.joinedOn, one.standing],
        ...[one.category, one.unit, one.address],
      ])
      const sheet = await makeBook({ sheets: [{ name: '名册', rows: [header, ...rows] }] })
      const orgId = county.branch
      const first = await givenChecked(system, secretary, { orgId, file: sheet })
      const { applied: written } = await applied(system, secretary, first)
      const { file } = await takenOut(system, secretary, { kind: 'roster', orgId })
      const importId = await givenChecked(system, secretary, { orgId, file })
      const { counts } = await secretary.do(readImport, { params: { importId } })
      expect(counts).toEqual({ new: 0, changed: 0, same: written, doubtful: 0, wrong: 0, skipped: 0 })
      expect(await rowsWith(secretary, importId, 'absent')).toEqual([])
    }),
    { numRuns: 4 },
  )
}, 60_000)
