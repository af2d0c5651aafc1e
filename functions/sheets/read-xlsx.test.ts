import { openBook } from './open-book'
import { makeBook, type CellSpec } from './testing/make-book'
import { rowsOf } from './testing/read-all'

const oneRow = async (cells: readonly CellSpec[], date1904 = false) => {
  const file = await makeBook({ sheets: [{ name: '表', rows: [cells] }], date1904 })
  return (await rowsOf(file, '表'))[0]?.[1] ?? []
}

test('texts: shared, inline, in runs without their phonetic ones, escaped', async () => {
  expect(
    await oneRow([
      ' 张三 ',
      { inline: '李&四' },
      { runs: ['王', ' 五'], phonetic: 'wang' },
      '一_x000D_二',
      '_x005F_x0041_',
    ]),
  ).toEqual([' 张三 ', '李&四', '王 五', '一\r二', '_x0041_'])
})

test('numbers as Excel shows them', async () => {
  expect(
    await oneRow([
      { number: '1.9900000001E10' },
      { number: 42, format: '000000' },
      { number: 0.1 + 0.2 },
      { boolean: true },
      { error: '#N/A' },
    ]),
  ).toEqual(['19900000001', '000042', '0.3', 'TRUE', 'ERROR_VALUE'])
})

test('days by their format, in both systems', async () => {
  const days: CellSpec[] = [
    { number: 45047, format: 'yyyy-mm-dd' },
    { number: 45047.5, format: 'yyyy"年"m"月"d"日"' },
    { number: 45047, format: 'yyyy"年"m"月"' },
    { number: 60, format: 'yyyy-mm-dd' },
    { number: 0.354166666666667, format: 'h:mm' },
    { number: 45047, format: '0.00' },
  ]
  expect(await oneRow(days)).toEqual([
    '2023-05-01',
    '2023-05-01',
    '2023-05',
    'NO_SUCH_DATE',
    '08:30',
    '45047',
  ])
  expect((await oneRow(days, true))[0]).toBe('2027-05-02')
})

test('a formula is its kept result; without one it is a fault', async () => {
  expect(
    await oneRow([
      { formula: 'HYPERLINK("http://houniao.invalid","张三")', kept: '张三' },
      { formula: '1+1', keptNumber: 2 },
      { formula: '1+1' },
      { formula: '1/0', error: '#DIV/0!' },
      { formula: 'IF(1,"","")', kept: '' },
    ]),
  ).toEqual(['张三', '2', 'FORMULA_WITHOUT_VALUE', 'ERROR_VALUE', ''])
})

test('rows that are not in the file keep their numbers free', async () => {
  const file = await makeBook({ sheets: [{ name: '表', rows: [['a'], undefined, [undefined, 'b']] }] })
  expect(await rowsOf(file, '表')).toEqual([
    [1, ['a']],
    [3, [undefined, 'b']],
  ])
})

test('element names with a prefix, rows and cells without addresses, strange ends of lines', async () => {
  const prefixed = await makeBook({ sheets: [{ name: '表', rows: [['a', 'b']] }], prefix: 'x' })
  expect(await rowsOf(prefixed, '表')).toEqual([[1, ['a', 'b']]])
  const bare = await makeBook({
    sheets: [{ name: '表', rows: [] }],
    parts: [
      {
        name: 'xl/worksheets/sheet1.xml',
        content:
          '\uFEFF<?xml version="1.0"?>\r\n<worksheet><sheetData><row><c t="str"><v>a</v></c><c/><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData></worksheet>',
      },
    ],
  })
  expect(await rowsOf(bare, '表')).toEqual([
    [1, ['a', undefined, '1']],
    [2, ['2']],
  ])
})

test('the sheets are named, the hidden ones too', async () => {
  const rows = [['a']]
  const file = await makeBook({
    sheets: [
      { name: '甲', rows },
      { name: '乙', rows, state: 'hidden' },
      { name: '丙', rows, state: 'veryHidden' },
    ],
  })
  expect((await openBook(file)).sheets).toEqual([
    { name: '甲', hidden: false },
    { name: '乙', hidden: true },
    { name: '丙', hidden: true },
  ])
})

test('macros are never looked at', async () => {
  const file = await makeBook({
    sheets: [{ name: '表', rows: [['a']] }],
    parts: [{ name: 'xl/vbaProject.bin', content: 'not read' }],
  })
  expect(await rowsOf(file, '表')).toEqual([[1, ['a']]])
})
