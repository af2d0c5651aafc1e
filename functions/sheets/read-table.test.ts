import type { Column } from './column'
import { asDay, asDayOrMonth } from './dates'
import { asMobile } from './numbers-and-phones'
import { nobodysId as citizenId } from './testing/citizen-id'
import { makeBook, type CellSpec } from './testing/make-book'
import { readAll } from './testing/read-all'
import { asName } from './texts'

const columns = [
  { field: 'name', headers: ['姓名', '党员姓名'], required: true, parse: asName },
  { field: 'phone', headers: ['手机号', '联系电话'], required: true, mayBeEmpty: true, parse: asMobile },
  { field: 'branch', headers: ['所属党支部'] },
  { field: 'joined', headers: ['入党日期'], parse: asDay },
] satisfies readonly Column[]

const sheet = (
  rows: readonly (readonly CellSpec[] | undefined)[],
  more: { merges?: string[]; name?: string } = {},
) => ({
  name: '名册',
  rows,
  ...more,
})
const book = (...args: Parameters<typeof sheet>) => makeBook({ sheets: [sheet(...args)] })

test('rows come out as texts by field, under the numbers that Excel shows', async () => {
  const file = await book([
    ['某县花名册'],
    ['填表日期：2026年11月'],
    ['序号', ' 姓　名* ', '手机号\n（必填）', '入党日期(yyyy-mm-dd)', '血型'],
    [{ number: 1 }, '张 三', { number: 19900000001 }, { number: 45047, format: 'yyyy-mm-dd' }, 'O'],
    undefined,
    [undefined, '  '],
    [{ number: 2 }, '李四', undefined, '2023年5月1日'],
  ])
  const table = await readAll(file, columns)
  expect(table).toMatchObject({
    format: 'xlsx',
    sheet: '名册',
    headerRow: 3,
    columns: [
      { field: 'name', header: '姓 名*', letter: 'B' },
      { field: 'phone', header: '手机号 （必填）', letter: 'C' },
      { field: 'joined', letter: 'D' },
    ],
    absent: ['branch'],
    dropped: [
      { header: '序号', letter: 'A' },
      { header: '血型', letter: 'E' },
    ],
    refused: [],
    notes: [],
  })
  expect(table.rows).toEqual([
    { row: 4, values: { name: '张三', phone: '19900000001', joined: '2023-05-01' }, problems: [] },
    { row: 7, values: { name: '李四', joined: '2023-05-01' }, problems: [] },
  ])
})

test('what is wrong with a cell is said with row and column, and what is right is kept', async () => {
  const file = await book([
    ['姓名', '手机号', '所属党支部', '入党日期'],
    [undefined, '1990000', { error: '#REF!' }, '2023年5月'],
    ['张三', { formula: 'A1' }, '一支部', { number: 60, format: 'yyyy-mm-dd' }],
  ])
  const { rows } = await readAll(file, columns)
  expect(rows[0]).toEqual({
    row: 2,
    values: {},
    problems: [
      { field: 'name', column: '姓名', letter: 'A', code: 'EMPTY', say: '第2行“姓名”：是空的，请填上' },
      {
        field: 'phone',
        column: '手机号',
        letter: 'B',
        code: 'NOT_A_PHONE',
        say: '第2行“手机号”：不是 11 位手机号，请核对',
      },
      expect.objectContaining({ field: 'branch', code: 'ERROR_VALUE' }),
      expect.objectContaining({ field: 'joined', code: 'DATE_INCOMPLETE' }),
    ],
  })
  expect(rows[1]?.values).toEqual({ name: '张三', branch: '一支部' })
  expect(rows[1]?.problems.map(({ code }) => code)).toEqual(['FORMULA_WITHOUT_VALUE', 'NO_SUCH_DATE'])
})

test('a column whose format shows no day holds months', async () => {
  const file = await book([
    ['姓名', '手机号', '入党日期'],
    ['张三', undefined, { number: 45047, format: 'yyyy"年"m"月"' }],
  ])
  expect((await readAll(file, columns)).rows[0]?.problems).toMatchObject([{ code: 'DATE_INCOMPLETE' }])
  const months = columns.map((it) => (it.field === 'joined' ? { ...it, parse: asDayOrMonth } : it))
  expect((await readAll(file, months)).rows[0]?.values).toMatchObject({ joined: '2023-05' })
})

describe('identity numbers', () => {
  test.each([
    '身份证号',
    '身份证号码',
    '证件号码',
    '公民身份号码',
    '居民身份证号（必填）',
    '身 份 证',
    'ID Number',
  ])('a column %s is refused, and none of its cells read', async (header) => {
    const file = await book([
      ['姓名', '手机号', header],
      ['张三', undefined, citizenId],
    ])
    const listed: Column[] = [...columns, { field: 'id', headers: [header] }]
    const table = await readAll(file, listed)
    expect(table.refused).toMatchObject([{ letter: 'C', say: expect.stringContaining('不收') }])
    expect(table.absent).toContain('id')
    expect(table.rows).toEqual([{ row: 2, values: { name: '张三' }, problems: [] }])
  })

  test('the kind of a document is none', async () => {
    const table = await readAll(await book([['姓名', '手机号', '证件类型', '人员身份'], ['张三']]), columns)
    expect(table.refused).toEqual([])
    expect(table.dropped.map(({ header }) => header)).toEqual(['证件类型', '人员身份'])
  })

  test.each<[string, CellSpec]>([
    ['shared', `住址 ${citizenId}`],
    ['inline', { inline: citizenId }],
    ['spaced', citizenId.replace(/(.{6})(.{8})/, '$1 $2 ')],
    ['by a formula', { formula: 'A1', kept: citizenId }],
    ['rounded by Excel', { number: '1.10000190001010E+17' }],
  ])('one in another column, %s, is refused for that cell and never repeated', async (_, cell) => {
    const file = await book([
      ['姓名', '手机号', '所属党支部'],
      ['张三', undefined, cell],
    ])
    const [row] = (await readAll(file, columns)).rows
    expect(row?.values).toEqual({ name: '张三' })
    expect(row?.problems).toMatchObject([{ field: 'branch', code: 'CITIZEN_ID' }])
    expect(JSON.stringify(row)).not.toMatch(/19000101/)
  })

  test('one above a column is not repeated among the dropped', async () => {
    const table = await readAll(await book([['姓名', '手机号', citizenId], ['张三']]), columns)
    expect(table.dropped).toMatchObject([{ header: '', letter: 'C' }])
  })

  test('the same in csv', async () => {
    const file = Buffer.from(`姓名,手机号,所属党支部,身份证号\n张三,,${citizenId},${citizenId}\n`)
    const table = await readAll(file, columns)
    expect(table.refused).toHaveLength(1)
    expect(table.rows).toMatchObject([{ values: { name: '张三' }, problems: [{ code: 'CITIZEN_ID' }] }])
    expect(JSON.stringify(table)).not.toMatch(/19000101/)
  })
})

describe('merged cells', () => {
  test('down a column: each row has the value, and a note says so', async () => {
    const file = await book(
      [
        ['花名册'],
        ['姓名', '手机号', '所属党支部'],
        ['张三', undefined, '一支部'],
        ['李四'],
        ['王五'],
        ['赵六'],
      ],
      { merges: ['A1:C1', 'C3:C5'] },
    )
    const table = await readAll(file, columns)
    expect(table.rows.map(({ values }) => values.branch)).toEqual(['一支部', '一支部', '一支部', undefined])
    expect(table.notes).toEqual([
      { code: 'MERGED', say: '第3至5行“所属党支部”（C 列）是合并单元格，每一行都按合并的内容读取' },
    ])
  })

  test('a merged cell over rows with nothing else makes no people', async () => {
    const file = await book(
      [
        ['姓名', '手机号', '所属党支部'],
        ['张三', undefined, '一支部'],
      ],
      { merges: ['C2:C9'] },
    )
    expect((await readAll(file, columns)).rows).toHaveLength(1)
  })

  test('across: the cells to the right stay empty', async () => {
    const file = await book([['姓名', '手机号', '所属党支部'], ['张三']], { merges: ['A2:C2'] })
    expect((await readAll(file, columns)).rows[0]?.values).toEqual({ name: '张三' })
  })

  test('a header of two rows', async () => {
    const file = await book(
      [['花名册'], ['姓名', '联系方式'], [undefined, '手机号', '住址'], ['张三', '19900000001', '城东']],
      { merges: ['A1:C1', 'A2:A3', 'B2:C2'] },
    )
    const table = await readAll(file, columns)
    expect(table.rows).toMatchObject([{ row: 4, values: { name: '张三', phone: '19900000001' } }])
    const tall = await book([['姓名', '手机号'], [], ['张三']], { merges: ['A1:A2', 'B1:B2'] })
    expect((await readAll(tall, columns)).rows).toMatchObject([{ row: 3, values: { name: '张三' } }])
  })
})

test('a header printed on each page is no person', async () => {
  const header = ['姓名', '手机号']
  const file = await book([header, ['张三'], header, ['李四']])
  expect((await readAll(file, columns)).rows.map(({ row }) => row)).toEqual([2, 4])
})

describe('which column', () => {
  test('the usual word before the others; the other is named', async () => {
    const table = await readAll(
      await book([
        ['姓名', '联系电话', '手机号'],
        ['张三', '19900000002', '19900000001'],
      ]),
      columns,
    )
    expect(table.rows[0]?.values.phone).toBe('19900000001')
    expect(table.dropped).toMatchObject([{ header: '联系电话', say: expect.stringContaining('手机号') }])
  })

  test('two of one name are refused, if they are in the list', async () => {
    await expect(
      readAll(await book([['姓名', '手机号', '手机号'], ['张三']]), columns),
    ).rejects.toMatchObject({
      code: 'COLUMN_TWICE',
      say: '有 2 列都叫“手机号”（B、C 列），请只留一列，或者改个列名',
    })
    expect(
      (await readAll(await book([['姓名', '手机号', '备注', '备注'], ['张三']]), columns)).dropped,
    ).toHaveLength(2)
  })

  test('a remark in brackets may change what a header means', async () => {
    const table = await readAll(await book([['姓名', '手机号', '姓名（配偶）'], ['张三']]), columns)
    expect(table.dropped).toMatchObject([{ header: '姓名（配偶）' }])
  })

  test('one that must be there is missed by name', async () => {
    await expect(readAll(await book([['姓名', '所属党支部'], ['张三']]), columns)).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      say: expect.stringContaining('“手机号”这一列'),
    })
  })

  test('no header among the first rows', async () => {
    const titles = Array.from({ length: 10 }, () => ['说明'])
    const file = await book([...titles, ['姓名', '手机号'], ['张三']])
    await expect(readAll(file, columns)).rejects.toMatchObject({ code: 'NO_HEADER' })
    await expect(readAll(await book([['张三', '19900000001']]), columns)).rejects.toMatchObject({
      code: 'NO_HEADER',
    })
    await expect(readAll(await book([]), columns)).rejects.toMatchObject({ code: 'NO_HEADER' })
  })
})

describe('which sheet', () => {
  const good = sheet([['姓名', '手机号'], ['张三']])

  test('the only visible one with the header; the others are named', async () => {
    const file = await makeBook({
      sheets: [
        { name: '说明', rows: [['请填姓名和手机号']] },
        { ...good, name: '旧', state: 'hidden' },
        good,
      ],
    })
    const table = await readAll(file, columns)
    expect(table.sheet).toBe('名册')
    expect(table.notes).toEqual([
      { code: 'HIDDEN_SHEETS', say: '隐藏的工作表没有读取：“旧”' },
      { code: 'OTHER_SHEETS', say: '这几张工作表没有读取：“说明”' },
    ])
  })

  test('one of several is asked for by name', async () => {
    const file = await makeBook({
      sheets: [good, { ...good, name: '二支部', rows: [['姓名', '手机号'], ['李四']] }],
    })
    await expect(readAll(file, columns)).rejects.toMatchObject({
      code: 'SEVERAL_SHEETS',
      sheets: ['名册', '二支部'],
    })
    expect((await readAll(file, columns, { sheet: '二支部' })).rows).toMatchObject([
      { values: { name: '李四' } },
    ])
    await expect(readAll(file, columns, { sheet: '三支部' })).rejects.toMatchObject({ code: 'SHEET_UNKNOWN' })
  })

  test('a hidden one is never read', async () => {
    const file = await makeBook({ sheets: [{ ...good, state: 'veryHidden' }] })
    await expect(readAll(file, columns)).rejects.toMatchObject({ code: 'NO_SHEET' })
    await expect(readAll(file, columns, { sheet: '名册' })).rejects.toMatchObject({ code: 'SHEET_UNKNOWN' })
  })
})

test('goes on behind a row, with merged cells from before it', async () => {
  const file = await book(
    [['姓名', '手机号', '所属党支部'], ['张三', undefined, '一支部'], ['李四'], ['王五']],
    { merges: ['C2:C4'] },
  )
  expect((await readAll(file, columns, { after: 2 })).rows).toMatchObject([
    { row: 3, values: { name: '李四', branch: '一支部' } },
    { row: 4, values: { name: '王五', branch: '一支部' } },
  ])
})

test('more rows than may be, empty ones not counted', async () => {
  const rows = [['姓名', '手机号'], ['张三'], [' '], undefined, ['李四']]
  expect((await readAll(await book(rows), columns, { limits: { rows: 2 } })).rows).toHaveLength(2)
  await expect(
    readAll(await book([...rows, ['王五']]), columns, { limits: { rows: 2 } }),
  ).rejects.toMatchObject({
    code: 'TOO_MANY_ROWS',
    say: '表头以下超过 2 行，请拆成几份，每份不超过 2 行，再上传',
  })
})
