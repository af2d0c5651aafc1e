import { Readable } from 'node:stream'
import { openBook } from './open-book'
import { rowsOf } from './testing/read-all'

const gb18030 = Buffer.from('d0d5c3fb2ccad6bbfabac50ad5c5c8fd2c31393930303030303030310a', 'hex')
const expected = [
  [1, ['姓名', '手机号']],
  [2, ['张三', '19900000001']],
]

test.each([
  ['UTF-8', Buffer.from('姓名,手机号\n张三,19900000001\n')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF姓名,手机号\r\n张三,19900000001\r\n')],
  ['GB18030', gb18030],
  [
    'UTF-16, as Excel writes Unicode text',
    Buffer.from('\uFEFF姓名\t手机号\r\n张三\t19900000001\r\n', 'utf16le'),
  ],
  ['tabs', Buffer.from('姓名\t手机号\n张三\t19900000001')],
  ['semicolons', Buffer.from('姓名;手机号\n张三;19900000001')],
  ['a stated delimiter', Buffer.from('sep=;\r\n姓名;手机号\r\n张三;19900000001')],
  ['quotes', Buffer.from('"姓名","手机号"\n"张三","19900000001"')],
  ['numbers kept from Excel', Buffer.from('姓名,手机号\n张三,="19900000001"\n')],
])('%s', async (_, file) => expect(await rowsOf(file, '')).toEqual(expected))

test('from a stream that cuts characters in two', async () => {
  const bytes = [...gb18030].map((byte) => Buffer.from([byte]))
  expect(await rowsOf(Readable.from(bytes, { objectMode: false }), '')).toEqual(expected)
})

test('a line break in quotes makes no row, an empty line makes one', async () => {
  expect(await rowsOf(Buffer.from('a,b\n"一\n二",c\n\n,\nd,e'), '')).toEqual([
    [1, ['a', 'b']],
    [2, ['一\n二', 'c']],
    [5, ['d', 'e']],
  ])
})

test('a quote that never ends, and text in no encoding', async () => {
  await expect(rowsOf(Buffer.from('a,b\n"c,d\n'), '')).rejects.toMatchObject({ code: 'CSV_QUOTES' })
  await expect(rowsOf(Buffer.from([0x61, 0xff, 0xff, 0x0a, 0xff]), '')).rejects.toMatchObject({
    code: 'ENCODING_UNKNOWN',
  })
})

test('has one sheet, without a name', async () => {
  const book = await openBook(Buffer.from('a'))
  expect(book).toMatchObject({ format: 'csv', sheets: [{ name: '', hidden: false }] })
  expect(() => book.rows('别的')).toThrow('SHEET_UNKNOWN')
})
