import type { Locator } from 'playwright-core'
import { listMembers } from '@shared/member/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { confirmMobile, fileTripOnBehalf, listAway, manageTripAtOrigin } from '@shared/trip/contract'
import { openBook } from '../functions/sheets/door'
import { makeBook } from '../functions/sheets/testing/make-book'
import { newId } from '../functions/testing/people'
import { aFiling } from '../functions/testing/trips'
import { byWire } from './steps/by-wire'
import { givenStage } from './steps/given-stage'
import { letsIn, openDesk, saysYes } from './steps/desk'
import { opensSweep, startsSweep, ticksOff } from './steps/sweep'

const stage = givenStage()

test('an office keeps its own sheet, and what it takes out is written in it', async () => {
  const phone = await stage.phoneOf('周明远')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await phone.taps('好的')
  await desk.opens('导出')
  const chooser = desk.page.getByLabel('选择样表')
  const own = async (headers: string[]) => ({
    ...{ name: '县委组织部花名册.xlsx', mimeType: 'application/octet-stream' },
    buffer: await makeBook({ sheets: [{ name: '花名册', rows: [['花名册'], headers] }] }),
  })

  // A sheet without what it takes is refused in a sentence, and nothing is kept.
  await chooser.setInputFiles(await own(['姓名', '血型', '备注']))
  await desk.reads(/没有找到表头。表头要有“姓名”、“所在支部”/)
  await chooser.setInputFiles(await own(['党员姓名', '所属党支部', '联系电话', '血型']))
  await desk.reads('党员姓名、所属党支部、联系电话')
  await desk.reads('换一张党员名册的样表')

  // When it is taken out, it looks as the office's own.
  await desk.page.getByLabel('自己的样表（县委组织部花名册.xlsx）').check()
  await desk.clicks('导出')
  await saysYes(phone, desk)
  await desk.button('下载').first().waitFor()
  const { path } = await desk.saves('下载')
  const book = await openBook({ path })
  expect(book.sheets.map(({ name }) => name)).toEqual(['花名册', '导出说明'])
  const rows: string[][] = []
  for await (const { cells } of book.rows('花名册')) rows.push([...cells.values()].map(({ text }) => text))
  expect(rows[1]).toEqual(['党员姓名', '所属党支部', '联系电话', '血型'])
  expect(rows.flat()).toContain('林秀兰')

  await desk.clicks('删除：党员名册的样表')
  await desk.clicks('确定删除：党员名册的样表')
  await desk.reads('传一张党员名册的样表')
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

test('a role is given and another goes on, each by the number that the phone chooses', async () => {
  const phone = await stage.phoneOf('郭立新')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await phone.taps('好的')
  await desk.opens('身份')
  await desk.reads('给一个人工作身份')
  const org = desk.page.getByLabel('在哪个组织')
  await org.selectOption({ label: await labelOf(org, '柳岸社区第一党支部') })
  await desk.page.getByLabel('由新的接任，原来的到此为止').waitFor()
  await desk.page.getByLabel('两个人都担任').check()
  await desk.page.getByLabel('姓名里的字').fill('林秀')
  await desk.page.getByLabel(/^林秀兰/).check()
  await desk.page.getByLabel('到哪天（可以不写）').fill(dayIn(200))
  await desk.clicks('给林秀兰')
  await saysYes(phone, desk)
  await desk.button('收回：林秀兰，支部书记').waitFor()

  await phone.taps('好的')
  await desk.clicks('延长：林秀兰，支部书记')
  const until = dayIn(1800)
  await desk.page.getByLabel('延长到哪天：林秀兰，支部书记', { exact: true }).fill(until)
  await desk.clicks('确定延长到哪天：林秀兰，支部书记')
  await saysYes(phone, desk)
  const row = desk.page.getByRole('row').filter({ hasText: '林秀兰' })
  await row.filter({ hasText: `${until.slice(0, 4)}年` }).waitFor()
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

test('the tree is searched, and how far a sweep is stands on a large screen', async () => {
  const phone = await stage.phoneOf('郭立新')
  await startsSweep(phone, '冬季摸排')
  await stage.allAreTold()
  const secretary = await stage.phoneOf('周明远')
  await opensSweep(secretary, '冬季摸排')
  await ticksOff(secretary, '孙桂兰', '在家', '打电话')
  await secretary.reads(/^核对了 1/)

  await phone.opens()
  const desk = await openDesk(stage, phone, { width: 1920, height: 1080 })
  await letsIn(phone, desk)
  await desk.opens('组织')
  await desk.page.getByLabel('找组织').fill('第二党支部')
  await desk.reads('柳岸社区第二党支部')
  const names = await desk.page.locator('.tree__name').allInnerTexts()
  expect(names.some((name) => name.includes('雁回镇党委'))).toBe(true)
  expect(names.some((name) => name.includes('第一党支部'))).toBe(false)

  await desk.opens('摸排')
  await desk.page.getByRole('link', { name: '冬季摸排' }).first().click()
  await desk.reads(/冬季摸排 · 雁回镇党委/)
  const first = desk.page.getByRole('row').filter({ hasText: '柳岸社区' }).first()
  await first.waitFor()
  await desk.page
    .getByRole('img', { name: /^核对了 1，没联系上 0，还没核对 \d+$/ })
    .first()
    .waitFor()
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

test('mobile members are written into the national register many at once, and the figures follow', async () => {
  const { does, me } = await byWire(stage, '周明远')
  const orgId = me.grants[0]?.orgId
  if (!orgId) throw new Error('a secretary without a branch')
  // One is written down by the branch, another is away already.
  const { members } = await does(listMembers, { query: { orgId } })
  const atHome = members.find(
    (one) => one.state === 'active' && !one.deathRecorded && !one.away && one.name !== '周明远',
  )
  const { trips } = await does(listAway, { query: { orgId } })
  const isThere = ['routed', 'checked_in', 'hosted', 'origin_managed']
  const away = trips.find((one) => !one.mobileSince && one.startedOn < day(0) && isThere.includes(one.state))
  if (!atHome || !away) throw new Error('nobody to write down')
  const params = { tripId: newId('trip') }
  const onBehalf = { source: 'found', consent: 'none' } as const
  const { memberId } = atHome
  await does(fileTripOnBehalf, { body: { ...params, memberId, ...aFiling({ leaveOn: day(0) }), onBehalf } })
  await does(manageTripAtOrigin, { params })
  for (const tripId of [params.tripId, away.tripId])
    await does(confirmMobile, { params: { tripId }, body: { isMobile: true } })
  const phone = await stage.phoneOf('周明远')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await desk.opens('全国登记')
  const whole = desk.page.getByRole('row').filter({ hasText: '合计' })
  const toRegister = whole.getByRole('cell').last()
  await toRegister.waitFor()
  const many = await toRegister.innerText()
  expect(Number(many)).toBeGreaterThanOrEqual(2)
  // Nobody is ticked before a person has: what is written down here has been done elsewhere.
  await desk.page.getByRole('button', { name: '记下 0 人' }).waitFor()
  await desk.clicks('全选')
  await desk.clicks(`记下 ${many} 人`)
  await desk.reads(`记下了 ${many} 人。`)
  await toRegister.filter({ hasText: /^0$/ }).waitFor()
  await desk.reads('没有待登记的。')
  await desk.page.getByRole('link', { name: /全国系统流出登记/ }).click()
  await desk.page.getByLabel('导出什么').waitFor()
  expect(await desk.page.getByLabel('导出什么').inputValue()).toBe('national')
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

/** A day, as a date field takes it. */
const dayIn = (days: number): string => day(days)
const day = (days: number) => addDays(dayOf(instant(stage.system.cloud.clock.now())), days)

/** The option of that name, with the space that shows how deep it lies. */
async function labelOf(select: Locator, name: string): Promise<string> {
  const options = select.locator('option')
  await options.first().waitFor({ state: 'attached' })
  const found = (await options.allTextContents()).find((one) => one.trim() === name)
  if (found === undefined) throw new Error(`no ${name} to choose`)
  return found
}
