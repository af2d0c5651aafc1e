import { decideImportRow, readImport } from '@shared/imports/contract'
import { listInbox as listNotices } from '@shared/notice/contract'
import { changeOrg } from '@shared/org/contract'
import { requestErasure } from '@shared/privacy/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import * as wish from '@shared/wish/contract'
import { makeBook } from '../../sheets/testing/make-book'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import { givenPlaces } from '../../testing/places'
import { rowsOf } from '../../testing/rows'
import { startSystem, type System } from '../../testing/system'
import { applied, givenChecked, rowsWith } from '../testing/bring-in'

let system: System
let county: TestCounty
let places: Awaited<ReturnType<typeof givenPlaces>>
/** Of the organisation that answers for the community. */
let worker: Somebody
let today: Day

beforeAll(async () => {
  system = await startSystem()
  today = dayOf(instant(system.cloud.clock.now()))
}, 60_000)
afterAll(() => system.close())

beforeEach(async () => {
  county = await givenCounty()
  places = await givenPlaces(system, county)
  const role = { county, role: 'party_worker' as const, orgId: county.community }
  worker = await givenSomebody(system, { role })
})

const header = [
  ...['姓名', '社区', '小区', '联系电话', '住址', '类型', '心愿内容', '为谁', '提出日期', '状态'],
  ...['核实方式', '公开的话', '同意方式', '同意日期', '发布日期'],
]
const publicSentence = '想要一盏亮一点的灯'

/** A row; what isn't said stays as it is here. */
const row = (said: Partial<Record<(typeof header)[number], string>>): string[] => {
  const usual: typeof said = { 社区: '海棠社区', 小区: '海棠花园', 类型: '物品', 状态: '待核实' }
  return header.map((name) => said[name] ?? usual[name] ?? '')
}

const check = async (rows: readonly string[][], who = worker, orgId = county.community) => {
  const file = await makeBook({ sheets: [{ name: '心愿', rows: [header, ...rows] }] })
  return givenChecked(system, who, { kind: 'wishes', orgId, file })
}

const countsOf = async (importId: Awaited<ReturnType<typeof check>>, who = worker) => {
  const { counts, problem } = await who.do(readImport, { params: { importId } })
  expect(problem).toBeUndefined()
  return counts
}

const inbox = async (list: 'to_verify' | 'published') =>
  (await worker.do(wish.listWishInbox, { query: { placeId: places.community, list } })).wishes

/** Three open wishes, one of each state. */
const three = () => {
  const since = addDays(today, -50)
  const agreed = {
    公开的话: publicSentence,
    核实方式: '上门',
    同意方式: '口头',
    同意日期: addDays(today, -40),
  }
  const elder = { 联系电话: '19900008101', 住址: '3 栋 501', 为谁: '老人' }
  return [
    row({
      姓名: '吴桂芳',
      心愿内容: '客厅的灯坏了，想要一盏亮一点的灯',
      提出日期: since,
      状态: '已发布',
      ...elder,
      ...agreed,
    }),
    row({
      姓名: '郑小安',
      心愿内容: '想有人陪着去一次图书馆',
      类型: '陪伴',
      提出日期: since,
      状态: '核实中',
    }),
    row({ 姓名: '高德海', 心愿内容: '水龙头漏水，想请人看看', 类型: '服务', 提出日期: addDays(today, -3) }),
  ]
}

test('open wishes come in where they stand, with their true dates; the same file again changes nothing', async () => {
  const goLiveOn = addDays(today, 20)
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  await officer.do(changeOrg, { params: { orgId: county.community }, body: { goLiveOn } })
  const importId = await check(three())
  expect(await countsOf(importId)).toMatchObject({ new: 3, wrong: 0, doubtful: 0 })
  expect(await rowsWith(worker, importId, 'new')).toMatchObject([
    {},
    { notes: ['没有写公开的话，先记成“待核实”'] },
    {},
  ])
  expect(await applied(system, worker, importId)).toMatchObject({ state: 'done', applied: 3 })

  const [published] = await inbox('published')
  expect(published).toMatchObject({ name: '吴桂芳', group: 'elder', source: 'paper', overdueTimes: 0 })
  expect(dayOf(published?.submittedAt ?? instant(0))).toBe(addDays(today, -50))
  const wishes = await inbox('to_verify')
  expect(wishes.map(({ name, state }) => [name, state]).sort()).toEqual([
    ['郑小安', 'submitted'],
    ['高德海', 'submitted'],
  ])
  // Nothing of it waits for anybody before they have begun to work with it.
  for (const { dueOn = today } of [published ?? {}, ...wishes]) expect(dueOn > goLiveOn).toBe(true)
  await system.cloud.stream.whenIdle()
  expect((await worker.do(listNotices, { query: {} })).notices).toEqual([])

  const helper = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const shown = await helper.do(wish.listWishes, { query: { placeId: places.compound } })
  expect(shown.wishes).toMatchObject([{ sentence: publicSentence }])
  const told = JSON.stringify(shown)
  for (const secret of ['吴桂芳', '501', '19900008101', '客厅']) expect(told).not.toContain(secret)
  const params = { wishId: published?.wishId ?? newId('wish') }
  await helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })

  // However far it has come since: it is the same wish.
  expect(await countsOf(await check(three()))).toMatchObject({ new: 0, changed: 0, doubtful: 0, same: 3 })
})

test('nothing is public without a sentence that the asker has agreed to on a day', async () => {
  const said = { 状态: '已发布', 提出日期: addDays(today, -9), 核实方式: '电话', 同意方式: '书面' }
  const agreed = { ...said, 公开的话: publicSentence, 同意日期: addDays(today, -8) }
  const without = (name: string, field: keyof typeof agreed) => {
    const { [field]: _left, ...rest } = agreed
    return row({ 姓名: name, 心愿内容: `${name}想要一样东西`, ...rest })
  }
  const tells = row({ 姓名: '丁一', 心愿内容: '丁一的心愿', ...agreed, 公开的话: '3 栋的丁一想要灯' })
  const importId = await check([
    ...[without('甲乙', '公开的话'), without('丙丁', '同意日期'), without('戊己', '同意方式')],
    ...[without('庚辛', '核实方式'), tells],
  ])
  await applied(system, worker, importId)
  expect(await inbox('published')).toEqual([])
  const states = (await inbox('to_verify')).map(({ name, state }) => [name, state])
  expect(Object.fromEntries(states)).toEqual({
    ...{ 甲乙: 'submitted', 丙丁: 'verifying', 戊己: 'verifying', 庚辛: 'submitted', 丁一: 'submitted' },
  })
  const notes = (await rowsWith(worker, importId, 'new')).map(({ notes: [note = ''] = [] }) => note)
  expect(notes).toEqual([
    expect.stringContaining('没有写公开的话'),
    expect.stringContaining('不发布'),
    expect.stringContaining('不发布'),
    expect.stringContaining('上门还是电话'),
    expect.stringContaining('写到了姓名或住处'),
  ])
})

test('what is wrong with a row is said where it stands; money is never written', async () => {
  const since = addDays(today, -9)
  const importId = await check([
    row({ 姓名: '甲乙', 心愿内容: '想要 500 元', 提出日期: since }),
    row({ 姓名: '丙丁', 心愿内容: '想要一盏灯', 提出日期: addDays(today, 1) }),
    row({ 姓名: '戊己', 心愿内容: '想要一盏灯', 提出日期: since, 小区: '没有的小区' }),
    row({ 姓名: '庚辛', 心愿内容: '想要一盏灯', 提出日期: since, 状态: '已完成' }),
    row({ 姓名: '壬癸', 心愿内容: '想要一盏灯', 提出日期: since, 社区: '榆亚社区', 小区: '' }),
    row({ 姓名: '壬癸', 心愿内容: '想要一盏灯', 提出日期: since, 社区: '榆亚社区', 小区: '' }),
  ])
  const wrong = await rowsWith(worker, importId, 'wrong')
  expect(wrong.map(({ row: n, problems }) => [n, problems.map(({ say }) => say).join()])).toEqual([
    [2, expect.stringContaining('写到了钱')],
    [3, expect.stringContaining('不能在今天以后')],
    [4, expect.stringContaining('没有这个小区')],
    [5, expect.stringContaining('请填：待核实、核实中、已发布')],
    [7, expect.stringContaining('和第6行是同一个心愿')],
  ])
})

test('one that is alike waits for a person; what a card knows more is added, how far it has come is not', async () => {
  const [lamp = []] = three()
  await applied(system, worker, await check([lamp]))
  const again = row({ 姓名: '吴桂芳', 心愿内容: '客厅的灯坏了，要一盏灯', 提出日期: addDays(today, -45) })
  const importId = await check([again])
  const [doubtful] = await rowsWith(worker, importId, 'doubtful')
  expect(doubtful?.candidates).toMatchObject([
    { name: '吴**', because: expect.stringContaining('客厅的灯坏了') },
  ])
  const id = doubtful?.candidates[0]?.id ?? ''
  await worker.do(decideImportRow, { params: { importId }, body: { row: 2, is: 'known', id } })
  await applied(system, worker, importId)
  expect(await inbox('published')).toHaveLength(1)
  expect(await inbox('to_verify')).toEqual([])

  const later = header.map((name, i) => (name === '联系电话' ? '19900008102' : (lamp[i] ?? '')))
  const corrected = await check([later])
  expect((await rowsWith(worker, corrected, 'changed'))[0]?.changes).toEqual([
    { column: '联系电话', from: '199****8101', to: '199****8102' },
  ])
  // Above the community the number that is here already isn't shown, nor what others asked for.
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const above = await check([later], officer, county.root)
  expect((await rowsWith(officer, above, 'changed'))[0]?.changes).toMatchObject([
    { from: '已有，您这里不显示' },
  ])
  const alike = await rowsWith(officer, await check([again], officer, county.root), 'doubtful')
  expect(JSON.stringify(alike[0]?.candidates)).not.toContain('客厅')
  expect(await applied(system, worker, corrected)).toMatchObject({ applied: 1 })
  expect(await countsOf(await check([later]))).toMatchObject({ same: 1, changed: 0 })
})

test('of the name of somebody who was erased: it waits for a person, and comes in without number and address', async () => {
  const member = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch, name: '林秀兰' },
  })
  await member.do(requestErasure, {})
  await system.cloud.stream.whenIdle()
  const contacts = { 联系电话: '19900008103', 住址: '4 栋 102' }
  const rows = [row({ 姓名: '林秀兰', 心愿内容: '想要一把伞', 提出日期: addDays(today, -5), ...contacts })]
  const importId = await check(rows)
  const [shown] = await rowsWith(worker, importId, 'doubtful')
  expect(shown?.candidates).toMatchObject([{ id: 'same_name' }])
  expect(JSON.stringify(shown)).not.toMatch(/删/)
  await worker.do(decideImportRow, { params: { importId }, body: { row: 2, is: 'new' } })
  expect(await applied(system, worker, importId)).toMatchObject({ applied: 1 })
  const [one] = await inbox('to_verify')
  const [stored] = await rowsOf(system, `WSH#${one?.wishId ?? ''}`)
  expect(JSON.stringify(stored)).toContain('一把伞')
  expect(JSON.stringify(stored)).not.toMatch(/"phone|"address/)
  expect(await countsOf(await check(rows))).toMatchObject({ same: 1, doubtful: 0 })
})
