import { listSheetEntries, readContactSheet, strikeContact } from '@shared/contact/contract'
import { periodOf } from '@shared/contact/turns'
import { createOrg } from '@shared/org/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenLogged, memberIdOf, todayOf } from './testing/log'

let system: System
let county: TestCounty
let secretary: Somebody
let period: string

const roleAt = (role: 'branch_secretary' | 'party_worker' | 'county_officer', orgId: TestCounty['root']) =>
  givenSomebody(system, { role: { county, role, orgId } })

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  period = periodOf(todayOf(system))
  secretary = await roleAt('branch_secretary', county.branch)
  const other = await roleAt('branch_secretary', county.otherBranch)
  const [one, two, elsewhere] = [
    await givenSomebody(system, { memberOf: { county, orgId: county.branch } }),
    await givenSomebody(system, { memberOf: { county, orgId: county.branch } }),
    await givenSomebody(system, { memberOf: { county, orgId: county.otherBranch } }),
  ]
  await givenLogged(system, secretary, memberIdOf(one), { difficulty: '看病远', followUp: '问医保' })
  await givenLogged(system, secretary, memberIdOf(one), { how: 'visit' })
  await givenLogged(system, secretary, memberIdOf(two), { how: 'wechat', topics: ['safe'] })
  await givenLogged(system, other, memberIdOf(elsewhere), { how: 'met' })
  const wrong = {
    memberId: memberIdOf(two),
    contactId: await givenLogged(system, secretary, memberIdOf(two)),
  }
  await secretary.do(strikeContact, { params: wrong, body: { on: todayOf(system), reason: '记错了' } })
}, 60_000)
afterAll(() => system.close())

test('the sheet counts what lies below an organisation, without what was struck out', async () => {
  const town = await roleAt('party_worker', county.town)
  const sheet = await town.do(readContactSheet, { params: { orgId: county.town }, query: { period } })
  expect(sheet.total).toMatchObject({ entries: 4, members: 3, phone: 1, visit: 1, wechat: 1, met: 1 })
  expect(sheet.lines.map(({ orgName, isBranch, figures }) => [orgName, isBranch, figures?.entries])).toEqual([
    ['柳湾村支部', true, 3],
    ['石桥村支部', true, 1],
  ])
  const year = { period: period.slice(0, 4) }
  const officer = await roleAt('county_officer', county.root)
  const whole = await officer.do(readContactSheet, { params: { orgId: county.root }, query: year })
  expect(whole.lines.find(({ orgId }) => orgId === county.town)?.figures).toEqual(sheet.total)
  const other = await roleAt('branch_secretary', county.otherBranch)
  const refused = await other.call(readContactSheet, { params: { orgId: county.branch }, query: { period } })
  expect(refused.error?.code).toBe('NOT_ALLOWED')
})

test('behind each figure stand its entries; the department sees that they are, not what they say', async () => {
  const params = { orgId: county.branch }
  const behind = async (who: Somebody, figure: 'entries' | 'difficulties' | 'visit') =>
    (await who.do(listSheetEntries, { params, query: { period, figure } })).entries
  expect(await behind(secretary, 'entries')).toHaveLength(3)
  expect(await behind(secretary, 'visit')).toMatchObject([{ how: 'visit' }])
  expect(await behind(secretary, 'difficulties')).toMatchObject([
    { difficulty: '看病远', followUp: '问医保' },
  ])
  const officer = await roleAt('county_officer', county.root)
  const [seen] = await behind(officer, 'difficulties')
  expect(seen?.no).toMatch(/^\d{8}-.{6}$/)
  expect(JSON.stringify(seen)).not.toMatch(/看病远|问医保/)
})

test('a branch is one line with its groups, and its figures open the entries of both', async () => {
  const orgId = newId('org')
  const town = await roleAt('party_worker', county.town)
  const group = { orgId, parentId: county.otherBranch, name: '石桥村第一党小组', level: 'group' } as const
  await town.do(createOrg, { body: { ...group, type: 'regular', approvedBy: '清泉镇党委' } })
  const inGroup = await givenSomebody(system, { memberOf: { county, orgId } })
  const other = await roleAt('branch_secretary', county.otherBranch)
  const by = await givenSomebody(system, { role: { county, role: 'party_worker', orgId } })
  await givenLogged(system, by, memberIdOf(inGroup))
  const params = { orgId: county.otherBranch }
  const { lines, total } = await other.do(readContactSheet, { params, query: { period } })
  expect(lines).toMatchObject([{ orgId: county.otherBranch, isBranch: true }])
  expect(total?.entries).toBe(2)
  const { entries } = await other.do(listSheetEntries, { params, query: { period, figure: 'entries' } })
  expect(entries).toHaveLength(2)
})

test('many entries come page by page by their key, the newest first, each once', async () => {
  const orgId = newId('org')
  const town = await roleAt('party_worker', county.town)
  const branch = {
    orgId,
    parentId: county.town,
    name: '新桥村支部',
    level: 'branch',
    type: 'regular',
  } as const
  await town.do(createOrg, { body: { ...branch, approvedBy: '清泉镇党委' } })
  const by = await roleAt('branch_secretary', orgId)
  const one = memberIdOf(await givenSomebody(system, { memberOf: { county, orgId } }))
  for (let n = 0; n < 34; n++) await givenLogged(system, by, one, n === 0 ? { difficulty: '看病远' } : {})
  const page = (figure: 'entries' | 'difficulties', cursor?: string) =>
    by.do(listSheetEntries, { params: { orgId }, query: { period, figure, ...(cursor && { cursor }) } })
  const first = await page('entries')
  const second = await page('entries', first.cursor)
  expect([first.entries.length, second.entries.length, second.cursor]).toEqual([30, 4, undefined])
  const ids = [...first.entries, ...second.entries].map(({ contactId }) => contactId)
  expect(new Set(ids).size).toBe(34)
  expect((await page('difficulties')).entries).toHaveLength(1)
  const query = { period, figure: 'entries', cursor: '30' } as const
  expect(await by.call(listSheetEntries, { params: { orgId }, query })).toMatchObject({ status: 400 })
})

test('of a county with more organisations than are read at once, each part has the figures of its own', async () => {
  const { sheetLines } = await import('./sheet-lines')
  const { orgTree } = await import('@shared/org/tree')
  const root = newId('org')
  const regular = { type: 'regular' } as const
  const towns = Array.from({ length: 3 }, (_, i) => ({ orgId: newId('org'), name: `第${i}镇` }))
  const tree = orgTree([
    { orgId: root, name: '大县委', level: 'committee', ...regular },
    ...towns.map((one) => ({ ...one, parentId: root, level: 'committee' as const, ...regular })),
    ...towns.flatMap(({ orgId: parentId }) =>
      Array.from({ length: 30 }, (_, i) => ({
        ...{ orgId: newId('org'), parentId, name: `支部${i}`, level: 'branch' as const, ...regular },
      })),
    ),
  ])
  const days = { from: todayOf(system), until: todayOf(system) }
  const counted = async (part: number) => {
    const { lines, hasMore } = await sheetLines(root, days, tree, part)
    return [lines.length, lines.filter(({ log }) => log !== undefined).length, hasMore]
  }
  expect([await counted(0), await counted(1), await counted(2)]).toEqual([
    [3, 1, true],
    [1, 1, true],
    [1, 1, false],
  ])
})
