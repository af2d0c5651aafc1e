import { strikeContact } from '@shared/contact/contract'
import { uploadTemplate } from '@shared/exports/contract'
import { periodLabel, periodOf } from '@shared/contact/turns'
import { givenLogged, memberIdOf, todayOf } from '../contact/testing/log'
import { upload } from '../imports/testing/bring-in'
import { openBook, readTable } from '../sheets/door'
import { makeBook } from '../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { takenOut } from './testing/take-out'

let system: System
let county: TestCounty
let secretary: Somebody
let town: Somebody
let period: string

const roleAt = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
  givenSomebody(system, { role: { county, role, orgId } })

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  period = periodOf(todayOf(system))
  town = await roleAt('party_worker', county.town)
  secretary = await givenSomebody(system, {
    memberOf: { county, orgId: county.otherBranch, name: '周明远' },
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const memberOf = { county, orgId: county.branch }
  const one = memberIdOf(await givenSomebody(system, { memberOf: { ...memberOf, name: '李梅' } }))
  const two = memberIdOf(await givenSomebody(system, { memberOf: { ...memberOf, name: '王建国' } }))
  const note = {
    difficulty: '看病远',
    followUp: '问医保',
    followUpOn: todayOf(system),
    topics: ['health' as const],
  }
  await givenLogged(system, secretary, one, note)
  await givenLogged(system, secretary, one, { how: 'visit' })
  await givenLogged(system, secretary, two, { how: 'wechat' })
  const wrong = await givenLogged(system, secretary, two)
  const body = { on: todayOf(system), reason: '记错人了' }
  await secretary.do(strikeContact, { params: { memberId: two, contactId: wrong }, body })
}, 60_000)
afterAll(() => system.close())

async function rowsOfSheet(file: Buffer, kind: 'contact_sheet' | 'contact_entries') {
  const { sheetOf } = await import('./kinds/sheet-of')
  const table = await readTable(file, sheetOf(kind)?.columns ?? [])
  const rows: Partial<Record<string, string>>[] = []
  for await (const { values } of table.rows) rows.push(values)
  return rows
}

test('the quarter’s ledger is compiled from the log: each figure stands beside the numbers of its entries', async () => {
  const { file, view } = await takenOut(system, town, { kind: 'contact_sheet', orgId: county.town, period })
  expect(view.fileName).toMatch(/联系台账.*\.xlsx$/)
  const rows = await rowsOfSheet(file, 'contact_sheet')
  expect(rows).toMatchObject([
    {
      ...{
        above: '清泉镇党委',
        branch: '柳湾村支部',
        name: '李梅',
        period: periodLabel(period),
        entries: '2',
      },
      ...{ phone: '1', visit: '1', difficulties: '1', followUps: '1', followUpsDone: '0' },
    },
    { name: '王建国', entries: '1', wechat: '1', phone: '0' },
    { branch: '柳湾村支部', name: '小计', entries: '3', members: '2' },
    { branch: '合计', entries: '3', members: '2' },
  ])
  const numbers = (rows[0]?.nos ?? '').split('、')
  expect(numbers).toHaveLength(2)
  expect(rows[0]?.difficulty).toMatch(/^看病远（\d{8}-.{6}）$/)

  // Each number is found in the sheet of entries, once.
  const entries = await takenOut(system, town, { kind: 'contact_entries', orgId: county.town, period })
  const all = await rowsOfSheet(entries.file, 'contact_entries')
  expect(all).toHaveLength(4)
  for (const no of numbers) expect(all.filter(({ nos }) => nos === no)).toHaveLength(1)
  expect(all.find(({ difficulty }) => difficulty === '看病远')).toMatchObject({
    ...{ name: '李梅', how: '电话', by: '周明远', topics: '身体', done: '还没有', standing: '算数' },
  })
  expect(all.filter(({ standing }) => standing === '作废，不算')).toHaveLength(1)
})

test('the department has figures and no notes; another year has nothing', async () => {
  const officer = await roleAt('county_officer', county.root)
  const of = { orgId: county.root, period: period.slice(0, 4) }
  const { file } = await takenOut(system, officer, { kind: 'contact_sheet', ...of })
  expect((await rowsOfSheet(file, 'contact_sheet')).at(-1)).toMatchObject({ entries: '3', difficulties: '1' })
  const entries = await takenOut(system, officer, { kind: 'contact_entries', ...of })
  for (const book of [file, entries.file])
    expect(JSON.stringify(await rowsOfSheet(book, 'contact_entries'))).not.toMatch(/看病远|问医保/)
  const none = { ...of, period: String(Number(of.period) - 1) }
  const empty = await takenOut(system, officer, { kind: 'contact_sheet', ...none })
  expect(await rowsOfSheet(empty.file, 'contact_sheet')).toMatchObject([{ branch: '合计', entries: '0' }])
})

test('it is written into the office’s own template', async () => {
  const rows = [['流动党员联系情况表'], ['姓名', '支部', '联系次数', '编号']]
  const template = await makeBook({ sheets: [{ name: '季报', rows }] })
  const templateId = newId('template')
  const body = { templateId, orgId: county.branch, fileName: '季报.xlsx', bytes: template.length }
  await upload((await secretary.do(uploadTemplate, { body })).upload, template)
  const { file, view } = await takenOut(system, secretary, {
    ...{ kind: 'contact_sheet', orgId: county.branch, templateId, period },
  })
  expect(view.ownTemplate).toBe(true)
  const [sheet] = (await openBook(file)).sheets
  expect(sheet?.name).toBe('季报')
  expect(await rowsOfSheet(file, 'contact_sheet')).toMatchObject([
    { name: '李梅', branch: '柳湾村支部', entries: '2' },
    { name: '王建国', entries: '1' },
    { name: '小计', entries: '3' },
    { branch: '合计', entries: '3' },
  ])
})
