import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { asDay } from './dates'
import { asPhone } from './numbers-and-phones'
import { asName } from './texts'
import { SheetProblem } from './problem'
import { cutShort, encryptedXlsx, oldXls, withDeclaredSize, withDoctype, zipBomb } from './testing/bad-files'
import { makeBook } from './testing/make-book'
import { readAll } from './testing/read-all'
import type { SheetLimits } from './limits'
import type { Source } from './source'

const columns = [
  { field: 'name', headers: ['姓名'] },
  { field: 'phone', headers: ['手机号'] },
]
const good = () =>
  makeBook({
    sheets: [
      {
        name: '名册',
        rows: [
          ['姓名', '手机号'],
          ['张三', '19900000001'],
        ],
      },
    ],
  })
const refused = async (file: Source, limits: Partial<SheetLimits> = {}) =>
  readAll(file, columns, { limits }).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof SheetProblem) return error
      throw error
    },
  )

test('each kind of bad file has its sentence', async () => {
  expect(await refused(oldXls())).toMatchObject({
    code: 'OLD_XLS',
    say: '这是旧版 .xls 文件，请在 Excel 里“另存为” .xlsx 再上传',
  })
  expect(await refused(encryptedXlsx())).toMatchObject({ code: 'ENCRYPTED' })
  expect(await refused(await cutShort())).toMatchObject({ code: 'FILE_CUT_SHORT' })
  expect(await refused(await withDoctype())).toMatchObject({ code: 'FILE_SUSPICIOUS' })
  expect(await refused(Buffer.alloc(0))).toMatchObject({ code: 'FILE_EMPTY' })
  for (const text of [
    '%PDF-1.7',
    '<html><table>',
    '<?xml version="1.0"?><Workbook/>',
    'a\0b',
    '\u0089PNG\r\n\u001a\n\0',
  ]) {
    expect(await refused(Buffer.from(text, 'latin1'))).toMatchObject({ code: 'NOT_A_SHEET' })
  }
})

test('a zip that is another kind of document', async () => {
  const text = await makeBook({ sheets: [], parts: [{ name: '_rels/.rels', content: '<Relationships/>' }] })
  expect(await refused(text)).toMatchObject({ code: 'NOT_A_SHEET' })
  const binary = await makeBook({
    sheets: [],
    parts: [
      { name: 'xl/workbook.bin', content: 'x' },
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      },
    ],
  })
  expect(await refused(binary)).toMatchObject({ code: 'NOT_A_SHEET', say: expect.stringContaining('.xlsb') })
})

describe('zip bombs', () => {
  test('one that says how large it is, is not unpacked', async () => {
    const bomb = await zipBomb(24)
    expect(await refused(bomb)).toMatchObject({ code: 'FILE_SUSPICIOUS' })
    const byTotal = { ratio: 2000, inflatedBytes: 16 * 1024 * 1024 }
    expect(await refused(bomb, byTotal)).toMatchObject({ code: 'FILE_SUSPICIOUS' })
  })

  test('one that lies is left when more comes out than it said', async () => {
    const lying = withDeclaredSize(await zipBomb(24), 'xl/worksheets/sheet1.xml', 1000)
    expect(await refused(lying)).toMatchObject({ code: 'FILE_SUSPICIOUS' })
    const small = withDeclaredSize(await good(), 'xl/worksheets/sheet1.xml', 1_000_000)
    expect(await refused(small)).toMatchObject({ code: 'FILE_DAMAGED' })
  })

  test('one text without end, one part as many sheets', async () => {
    async function* endless() {
      yield '<sst><si><t>'
      for (let i = 0; i < 6; i++) yield Buffer.alloc(1024 * 1024, 'a')
      yield '</t></si></sst>'
    }
    const rows = [['姓名', '手机号']]
    const long = await makeBook({
      sheets: [{ name: '名册', rows }],
      parts: [{ name: 'xl/sharedStrings.xml', content: endless() }],
    })
    expect(await refused(long, { ratio: 2000 })).toMatchObject({ code: 'FILE_SUSPICIOUS' })
    const twice = await makeBook({
      sheets: [{ name: '名册', rows }],
      parts: [
        {
          name: 'xl/workbook.xml',
          content:
            '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
        },
      ],
    })
    expect(await refused(twice)).toMatchObject({ code: 'FILE_DAMAGED' })
  })

  test('too many parts, too much text, too many merged cells', async () => {
    expect(await refused(await good(), { entries: 3 })).toMatchObject({ code: 'FILE_SUSPICIOUS' })
    expect(await refused(await good(), { stringBytes: 10 })).toMatchObject({ code: 'TOO_MUCH_TEXT' })
    const merged = await makeBook({
      sheets: [{ name: '名册', rows: [['姓名', '手机号']], merges: ['A2:A3', 'A4:A5'] }],
    })
    expect(await refused(merged, { merges: 1 })).toMatchObject({ code: 'TOO_MANY_MERGES' })
  })
})

describe('a file too large', () => {
  const large = Buffer.alloc(1024 * 1024 + 1, 'a')
  const limits = { bytes: 1024 * 1024 }
  const expected = { code: 'FILE_TOO_LARGE', say: expect.stringContaining('超过 1 MB') }

  test('in memory, by its size on disk, and as a stream that is not read on', async () => {
    expect(await refused(large, limits)).toMatchObject(expected)
    const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
    try {
      await writeFile(join(folder, 'large.csv'), large)
      expect(await refused({ path: join(folder, 'large.csv') }, limits)).toMatchObject(expected)
    } finally {
      await rm(folder, { recursive: true })
    }
    let pieces = 0
    function* endless() {
      for (;;) {
        pieces++
        yield Buffer.alloc(64 * 1024)
      }
    }
    const stream = Readable.from(endless(), { objectMode: false })
    expect(await refused(stream, limits)).toMatchObject(expected)
    expect(pieces).toBeLessThan(40)
    expect(stream.destroyed).toBe(true)
  })

  test('the limit is 10 MB where nothing else is said', async () => {
    expect(await refused(Buffer.alloc(40 * 1024 * 1024, 'a'))).toMatchObject({
      code: 'FILE_TOO_LARGE',
      say: expect.stringContaining('超过 10 MB'),
    })
  })
})

test('cells of absurd length are read in no time', async () => {
  const cells = [
    '1234567' + '、'.repeat(32_000),
    '('.repeat(32_000),
    '*'.repeat(32_000) + 'x',
    '[' + ' '.repeat(32_000),
  ]
  const rows = [['姓名', '手机号', '日期', ...cells], ...cells.map((cell) => [cell, cell, cell])]
  const file = await makeBook({ sheets: [{ name: '名册', rows }] })
  const strict = [
    { field: 'name', headers: ['姓名'], parse: asName },
    { field: 'phone', headers: ['手机号'], parse: asPhone },
    { field: 'day', headers: ['日期'], parse: asDay },
  ]
  const table = await readAll(file, strict)
  expect(table.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual(
    cells.map(() => ['NOT_A_NAME', 'NOT_A_PHONE', 'NOT_A_DATE']),
  )
}, 5000)

test('a file with any byte changed or cut off is read or refused in a sentence, and ends', async () => {
  const whole = await good()
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ change
      await refused(changed)
      await refused(whole.subarray(0, at))
    }),
    { numRuns: 150 },
  )
})
