import { periodLabel } from '@shared/contact/turns'
import { periodsBefore } from '@shared/post/unit-hours'
import { dayOf, instant } from '@shared/time'
import { readTable } from '../sheets/door'
import { givenCounty, givenSomebody, newId, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { takenOut } from './testing/take-out'

let system: System
let county: TestCounty
let period: string

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  const today = dayOf(instant(system.cloud.clock.now()))
  period = periodsBefore(today, 'half_year')[0] ?? ''
  const [{ saveLinePart }, { transact }] = await Promise.all([
    import('../post/door'),
    import('../writes/transact'),
  ])
  const lineOf = async (name: string) => {
    const somebody = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name } })
    const memberId = somebody.member?.memberId ?? newId('member')
    const { countyId, branch: orgId } = county
    return { memberId, countyId, orgId, period, version: 1, hours: [{ class: 'care' as const, minutes: 95 }] }
  }
  await transact([
    saveLinePart(undefined, { ...(await lineOf('=1+1')), state: 'released', releasedOn: today }),
    saveLinePart(undefined, { ...(await lineOf('林秀兰')), state: 'shown', dueOn: today }),
    saveLinePart(undefined, { ...(await lineOf('吴志强')), state: 'objected' }),
  ])
}, 60_000)
afterAll(() => system.close())

async function rowsOf(file: Buffer) {
  const { sheetOf } = await import('./kinds/sheet-of')
  const table = await readTable(file, sheetOf('unit_hours')?.columns ?? [])
  const rows: Partial<Record<string, string>>[] = []
  for await (const { values } of table.rows) rows.push(values)
  return rows
}
const asks = (role: 'branch_secretary' | 'party_worker', orgId: TestCounty['root']) =>
  givenSomebody(system, { role: { county, role, orgId } })

test('a unit takes out classes and hours of those who have looked, a name that looks like a formula as text', async () => {
  const secretary = await asks('branch_secretary', county.branch)
  const { file } = await takenOut(system, secretary, { kind: 'unit_hours', orgId: county.branch, period })
  const rows = await rowsOf(file)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    ...{ branch: '柳湾村支部', period: periodLabel(period), care: '1.6', total: '1.6' },
    name: expect.stringContaining('=1+1'),
  })
})

test('an organisation above takes out none of it', async () => {
  const worker = await asks('party_worker', county.town)
  const { file } = await takenOut(system, worker, { kind: 'unit_hours', orgId: county.town, period })
  expect(await rowsOf(file)).toEqual([])
})
