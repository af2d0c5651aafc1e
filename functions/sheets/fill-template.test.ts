import type { Column } from './column'
import { fillTemplate } from './fill-template'
import { sheetLimits } from './limits'
import { bytesWritten, makeBook, type SheetSpec } from './testing/make-book'
import { readAll, rowsOf } from './testing/read-all'
import { openPackage } from './xlsx-package'

const columns = [
  { field: 'name', headers: ['姓名'], required: true },
  { field: 'phone', headers: ['手机号'] },
  { field: 'joined', headers: ['入党时间'] },
] satisfies readonly Column[]

const rows = [
  { name: '张三', phone: '19900000001', joined: '2023-05-01' },
  { name: '=李四', joined: '2020-01-01' },
  { name: '王五', phone: '19900000003' },
]

const templateSheet: SheetSpec = {
  name: '上报表',
  rows: [
    ['流动党员统计表', undefined, undefined, undefined],
    ['序号', '姓名', '领导意见', '手机号'],
    [
      { number: 1, format: '000000' },
      { number: 1, format: '@' },
      { number: 0, format: '0.00' },
      { number: 1, format: '@' },
    ],
    ['旧的行', { formula: 'A1' }],
  ],
  merges: ['A1:D1', 'A3:A4'],
  head: '<dimension ref="A1:D4"/><cols><col min="1" max="4" width="20" customWidth="1"/></cols>',
  tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
}

const partOf = async (file: Buffer, name: string) => {
  const chunks: Buffer[] = []
  for await (const chunk of (await openPackage(file, sheetLimits)).bytes(name)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const filled = async (template: Buffer, sheet?: string) =>
  bytesWritten((to) => fillTemplate(to, { template, columns, rows, ...(sheet && { sheet }) }))

test.each(['', 'x'])(
  'our rows stand under the office’s header, in its style (prefix "%s")',
  async (prefix) => {
    const template = await makeBook({ sheets: [templateSheet, { name: '别的', rows: [['不动']] }], prefix })
    const file = await filled(template)
    expect(await rowsOf(file, '上报表')).toEqual([
      [1, ['流动党员统计表']],
      [2, ['序号', '姓名', '领导意见', '手机号']],
      [3, [undefined, '张三', undefined, '19900000001']],
      [4, [undefined, '=李四']],
      [5, [undefined, '王五', undefined, '19900000003']],
    ])
    expect(await rowsOf(file, '别的')).toEqual([[1, ['不动']]])
    const p = prefix === '' ? '' : 'x:'
    const xml = await partOf(file, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain(`<${p}row r="3"><${p}c r="A3" s="5"/><${p}c r="B3" s="4" t="inlineStr">`)
    expect(xml).toContain(`<${p}c r="C3" s="6"/>`)
    expect(xml).toContain(`<${p}mergeCell ref="A1:D1"/>`)
    expect(xml).not.toContain('A3:A4')
    expect(xml).not.toContain('dimension')
    expect(xml).not.toMatch(/<(?:x:)?f>/)
    expect(xml).toContain('pageMargins')
    expect(xml).toContain('width="20"')
  },
)

test('no rows leave an empty template', async () => {
  const template = await makeBook({ sheets: [templateSheet] })
  const file = await bytesWritten((to) => fillTemplate(to, { template, columns, rows: [] }))
  expect(await rowsOf(file, '上报表')).toHaveLength(2)
})

test('a header over two rows stays whole', async () => {
  const template = await makeBook({
    sheets: [
      { name: '表', rows: [['姓名', '手机号'], [undefined, undefined], []], merges: ['A1:A2', 'B1:B2'] },
    ],
  })
  expect((await readAll(await filled(template), columns)).rows.map(({ row }) => row)).toEqual([3, 4, 5])
})

test('the order of formulas that are gone goes with them', async () => {
  const whole = await makeBook({ sheets: [templateSheet] })
  const types = await partOf(whole, '[Content_Types].xml')
  const relations = await partOf(whole, 'xl/_rels/workbook.xml.rels')
  const template = await makeBook({
    sheets: [templateSheet],
    parts: [
      { name: 'xl/calcChain.xml', content: '<calcChain><c r="B4" i="1"/></calcChain>' },
      {
        name: '[Content_Types].xml',
        content: types.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="x.calcChain+xml"/></Types>',
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relations.replace(
          '</Relationships>',
          '<Relationship Id="rIdC" Type="http://x/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      },
    ],
  })
  const file = await filled(template)
  expect((await openPackage(file, sheetLimits)).has('xl/calcChain.xml')).toBe(false)
  expect(await partOf(file, '[Content_Types].xml')).toBe(types)
  expect(await partOf(file, 'xl/_rels/workbook.xml.rels')).toBe(relations)
})

test('what is no template is refused in a sentence', async () => {
  const headless = await makeBook({ sheets: [{ name: '表', rows: [['无']] }] })
  await expect(filled(headless)).rejects.toMatchObject({ code: 'NO_HEADER' })
  await expect(filled(Buffer.from('姓名,手机号'))).rejects.toMatchObject({ code: 'NOT_A_SHEET' })
  const two = await makeBook({ sheets: [templateSheet, { ...templateSheet, name: '又一张' }] })
  await expect(filled(two)).rejects.toMatchObject({ code: 'SEVERAL_SHEETS' })
  expect(await rowsOf(await filled(two, '又一张'), '又一张')).toHaveLength(5)
})
