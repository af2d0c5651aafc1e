import type { Column } from './column'
import { asDay } from './dates'
import { asMobile } from './numbers-and-phones'
import { nastyRoster } from './testing/nasty-roster'
import { readAll } from './testing/read-all'
import { asChoice, asCode, asName, asText } from './texts'

const columns = [
  { field: 'number', headers: ['党员编号'], parse: asCode },
  { field: 'name', headers: ['姓名'], required: true, parse: asName },
  { field: 'branch', headers: ['所属党支部'], required: true },
  { field: 'phone', headers: ['手机号'], parse: asMobile },
  { field: 'joined', headers: ['入党日期'], parse: asDay },
  { field: 'born', headers: ['出生日期'], parse: asDay },
  {
    field: 'kind',
    headers: ['人员类别'],
    parse: asChoice({ 离退休: 'a', 高校毕业生: 'b', 在职: 'c', 务工经商: 'd' }),
  },
  { field: 'remark', headers: ['备注'], parse: asText },
] satisfies readonly Column[]

test('of a roster as nobody would wish it, every broken row is named and every other is whole', async () => {
  const made = await nastyRoster({ rows: 2000, seed: 7, columns: 20 })
  const table = await readAll(made.file, columns)
  expect(table.rows).toHaveLength(2000)
  const broken = table.rows.filter(({ problems }) => problems.length > 0).map(({ row }) => row)
  expect(broken).toEqual(made.broken)
  expect(broken).toHaveLength(100)
  const whole = table.rows.filter(({ problems }) => problems.length === 0)
  expect(whole.every(({ values }) => /^第\d+党支部$/.test(values.branch ?? ''))).toBe(true)
  expect(whole.every(({ values }) => /^1990000\d{4}$/.test(values.phone ?? ''))).toBe(true)
  expect(whole.every(({ values }) => /^\d{4}-\d\d-\d\d$/.test(values.joined ?? ''))).toBe(true)
  const ofOne = whole.filter(({ values }) => values.phone === '19900000001')
  expect(ofOne.length).toBeGreaterThan(20)
  expect(table.refused).toMatchObject([{ header: '身份证号' }])
  expect(table.dropped).toHaveLength(11)
  expect(JSON.stringify(table)).not.toMatch(/不该读到|HYPERLINK|zaiwai/)
})

test('the same seed makes the same file', async () => {
  const [one, other] = [await nastyRoster({ rows: 50, seed: 3 }), await nastyRoster({ rows: 50, seed: 3 })]
  expect(one.file.equals(other.file)).toBe(true)
  expect((await nastyRoster({ rows: 50, seed: 4 })).file.equals(one.file)).toBe(false)
})
