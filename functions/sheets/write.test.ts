import { Writable } from 'node:stream'
import fc from 'fast-check'
import type { Column } from './column'
import { openBook } from './open-book'
import { openPackage } from './xlsx-package'
import { sheetLimits } from './limits'
import { bytesWritten } from './testing/make-book'
import { readAll, rowsOf } from './testing/read-all'
import { asMobile } from './numbers-and-phones'
import { writeXlsx } from './write-xlsx'
import type { SheetToWrite } from './sheet-to-write'

const columns = [
  { field: 'name', header: '姓名' },
  { field: 'phone', header: '手机号', width: 16 },
  { field: 'remark', header: '备注' },
] as const
const mark = ['由 县组织部 张三 于 2026-11-22 09:12 导出 & 存档', '共 2 人']
type Row = Partial<Record<'name' | 'phone' | 'remark', string>>

const xlsxOf = (rows: SheetToWrite<'name' | 'phone' | 'remark'>['rows'], marked?: readonly string[]) =>
  bytesWritten((to) => writeXlsx(to, { name: '花名册', columns, rows, ...(marked && { mark: marked }) }))

const partOf = async (file: Buffer, name: string) => {
  const chunks: Buffer[] = []
  for await (const chunk of (await openPackage(file, sheetLimits)).bytes(name)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const formulas = [
  '=HYPERLINK("http://houniao.invalid","点我")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  "'=1",
  "''+1",
]

describe('what looks like a formula', () => {
  test('is a text in a workbook', async () => {
    const file = await xlsxOf(formulas.map((remark) => ({ name: '张三', remark })))
    const xml = await partOf(file, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toMatch(/<f[ >/]/)
    expect(xml.match(/<c /g)?.length).toBe(xml.match(/t="inlineStr"/g)?.length)
    // As text, it stays text when somebody edits the cell.
    expect(xml).toMatch(/<c r="C2" s="2" t="inlineStr">/)
    expect(
      (await partOf(file, 'xl/styles.xml')).match(/<cellXfs.*<\/cellXfs>/)?.[0].split('<xf ')[3],
    ).toContain('numFmtId="49"')
  })
})

test('the header is bold and stays in view, columns are wide enough', async () => {
  const xml = await partOf(await xlsxOf([{ name: '张三' }]), 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(xml).toContain('<col min="2" max="2" width="16" style="2" customWidth="1"/>')
  expect(xml).toContain('<c r="A1" s="1" t="inlineStr">')
})

test('who took it out and when: a sheet of its own and printed pages; reading passes it', async () => {
  const listed = columns.map(({ field, header }): Column => ({ field, headers: [header] }))
  const xlsx = await xlsxOf([{ name: '张三' }], mark)
  expect(await rowsOf(xlsx, '导出说明')).toEqual([
    [1, [mark[0]]],
    [2, [mark[1]]],
  ])
  expect(await partOf(xlsx, 'xl/worksheets/sheet1.xml')).toContain('导出 &amp;&amp; 存档')
  expect((await readAll(xlsx, listed)).rows).toMatchObject([{ row: 2, values: { name: '张三' } }])
})

test('numbers to be summed are numbers, others stay texts', async () => {
  const file = await bytesWritten((to) =>
    writeXlsx(to, {
      name: '数',
      columns: [{ field: 'n', header: '人数', kind: 'number' }],
      rows: [{ n: '12' }, { n: '-3.5' }, { n: '=1' }],
    }),
  )
  const xml = await partOf(file, 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<c r="A2" s="3"><v>12</v></c>')
  expect(xml).toContain('<c r="A3" s="3"><v>-3.5</v></c>')
  expect(xml).toContain('<c r="A4" s="2" t="inlineStr">')
})

test('a phone comes back as it went, the same rows give the same bytes', async () => {
  const rows = [{ name: '张三', phone: '19900000001' }]
  const listed: Column[] = [
    { field: 'name', headers: ['姓名'] },
    { field: 'phone', headers: ['手机号'], parse: asMobile },
  ]
  expect((await readAll(await xlsxOf(rows), listed)).rows[0]).toMatchObject({
    values: rows[0],
    problems: [],
  })
  expect(await xlsxOf(rows)).toEqual(await xlsxOf(rows))
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'=+-@\'"\t\r\n ,;_x000D_\u0001\uFFFE中文９'), maxLength: 12 }),
  fc.constantFrom(...formulas, '_x000D_', '1.9900000001E10', '="a"', "'", '""'),
)
const rowsOfText = fc.array(fc.record({ name: text, phone: text, remark: text }), { maxLength: 8 })
const asRows = (rows: readonly Row[]) =>
  rows.flatMap(({ name = '', phone = '', remark = '' }, i) => {
    const cells = [name, phone, remark].map((it) => (it === '' ? undefined : it))
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop()
    return cells.length === 0 ? [] : [[i + 2, cells]]
  })

describe('what is written is read', () => {
  test('from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfText, async (rows) => {
        expect((await rowsOf(await xlsxOf(rows), '花名册')).slice(1)).toEqual(asRows(rows))
      }),
    )
  })
})

describe('writing', () => {
  const taking = (highWaterMark: number) =>
    new Writable({ highWaterMark, write: (_chunk, _encoding, done) => void setImmediate(done) })

  test('a workbook goes no faster than it is taken', async () => {
    let [given, taken, furthest] = [0, 0, 0]
    async function* rows() {
      for (; given < 20_000; given++) {
        furthest = Math.max(furthest, given - taken)
        yield {
          name: `张${given}`,
          phone: '19900000001',
          remark: String((given * 2_654_435_761) % 4_294_967_296).repeat(4),
        }
      }
    }
    let bytes = 0
    const slow = new Writable({
      highWaterMark: 1024,
      write: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length
        taken = given
        setImmediate(done)
      },
    })
    await writeXlsx(slow, { name: '花名册', columns, rows: rows() })
    expect(bytes).toBeGreaterThan(100_000)
    expect(furthest).toBeLessThan(8_000)
  })

  test('a workbook ends with the error of its rows', async () => {
    async function* rows() {
      yield { name: '张三' }
      throw new Error('the table went away')
    }
    const destination = taking(1024)
    await expect(writeXlsx(destination, { name: '花名册', columns, rows: rows() })).rejects.toThrow(
      'went away',
    )
    expect(destination.destroyed).toBe(true)
  })

  test('and so does one whose rows fail after a while, before any of them was written', async () => {
    async function* rows() {
      // Until all parts before it are out.
      for (let i = 0; i < 2000; i++) await new Promise((resolve) => setImmediate(resolve))
      yield await Promise.reject<{ name: string }>(new Error('the table went away'))
    }
    await expect(writeXlsx(taking(1024), { name: '花名册', columns, rows: rows() })).rejects.toThrow(
      'went away',
    )
  })
})

test('when nobody takes a workbook any more, its rows are told', async () => {
  let tell: () => void = () => undefined
  const told = new Promise<void>((resolve) => (tell = resolve))
  async function* rows() {
    try {
      for (let i = 0; i < 100_000; i++)
        yield { name: `张${i}`, remark: String((i * 2_654_435_761) % 4_294_967_296).repeat(9) }
    } finally {
      tell()
    }
  }
  let bytes = 0
  const gone = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      done(bytes > 50_000 ? new Error('hung up') : null)
    },
  })
  await expect(writeXlsx(gone, { name: '花名册', columns, rows: rows() })).rejects.toThrow('hung up')
  await told
})

test('a sheet name that Excel would not have is made one', async () => {
  const file = await bytesWritten((to) => writeXlsx(to, { name: "a/b:c*?[d]'".repeat(9), columns, rows: [] }))
  expect((await openBook(file)).sheets[0]?.name).toBe('abcd'.repeat(8).slice(0, 31))
})
