import { listAway, registerTrip } from '@shared/trip/contract'
import { byWire } from './steps/by-wire'
import { letsIn, openDesk } from './steps/desk'
import { givenStage } from './steps/given-stage'
import { contrastTroubles, layoutTroubles } from './steps/layout'
import type { Phone } from './steps/phone'
import { jiyang } from './steps/trip'

const stage = givenStage()
const outside = '滨海社区党支部'

/** The page that a letter's code opens: a path with its scene. */
const pathOf = (code: string): string => code.replace(/^weixin:\/\/[^/]+\//, '')

async function routesOutside(secretary: Phone): Promise<void> {
  await secretary.taps('安排驿站')
  await secretary.front.getByRole('tab', { name: '别的组织' }).click()
  await secretary.writes('组织名称', outside)
  await secretary.writes('办公电话', '0898-0000001')
  await secretary.taps('和这个组织对接')
  await secretary.taps('就选这个')
  await secretary.reads(`请和${outside}对接`)
}

test('of one who left without telling the branch files, writes to whom they went to, and calls back before it names them', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^在外的党员/)
  await secretary.taps(/^替本人登记外出/)
  await secretary.writes('找人', '林秀兰')
  await secretary.taps('林秀兰')
  await secretary.taps(/^怎么知道的/)
  await secretary.chooses(/^没说就走了/)
  await secretary.turnsWheels(/^去哪里/, jiyang)
  await secretary.taps('登记这次外出')
  await secretary.taps('看这次外出')
  await routesOutside(secretary)
  await secretary.taps('对接函')
  await secretary.taps('发对接函')
  await secretary.reads(/组织关系不转/)
  const path = pathOf(await secretary.showsCode())

  const there = await stage.newPhone(undefined, { path })
  await there.reads(/请滨海社区党支部接收一名党员/)
  expect(await there.words()).not.toContain('林秀兰')
  await there.writes('您的姓名', '符老师')
  await there.writes('您的手机号', '19900008001')
  await there.taps('告诉发函的支部')
  await there.reads('收到了，等核实')
  await stage.allAreTold()

  await secretary.pullsDown()
  await secretary.reads(/不要打对方填的号码/)
  // Called on the form's own number it proves nothing; a mistyped one is put right here.
  await secretary.writes('打的是哪个电话', '199-0000-8001')
  await secretary.taps('核实过了，是他们')
  await secretary.taps('是他们')
  await secretary.reads(/请从 114 或政府网站另查单位电话再打/)
  await secretary.button(/^是他们$/).waitFor({ state: 'hidden' })
  await secretary.writes('打的是哪个电话', '0898-0000003')
  await secretary.taps('核实过了，是他们')
  await secretary.taps('是他们')
  await secretary.reads('核实过了')

  const stranger = await stage.newPhone(undefined, { path })
  await stranger.reads('贵单位的同志正在办')
  expect(await stranger.words()).not.toContain('林秀兰')

  await there.pullsDown()
  await there.reads('林秀兰')
  await there.taps('看号码：林秀兰')
  await there.reads(/^199\d{8}$/)
  expect(await layoutTroubles(there)).toEqual([])
  expect(await contrastTroubles(there)).toEqual([])
  await there.writes('编入哪个支部', '滨海社区第二支部')
  await there.writes('办公电话', '0898-0000002')
  await there.taps('我们接收')
  await there.reads('办好了，谢谢')
  await stage.allAreTold()

  await secretary.goesBack()
  await secretary.pullsDown()
  await secretary.reads('滨海社区第二支部接收了')
  const member = await stage.phoneOf('林秀兰')
  await member.taps('看这次外出办到哪一步了')
  await member.reads(/到了请找符老师/)
  expect((await member.timeline()).some((entry) => entry.startsWith(`对方答应接收 ${outside}`))).toBe(true)

  // Back again: the branch is asked to tell them, and they read it by the same code.
  await member.taps('我回来了')
  await member.front.getByRole('dialog').getByRole('button', { name: '我回来了' }).click()
  await member.reads('欢迎回家')
  await stage.allAreTold()
  await secretary.pullsDown()
  await secretary.reads('已经告诉对方了')
  expect(await layoutTroubles(secretary)).toEqual([])
  await there.pullsDown()
  await there.reads('已返回，谢谢')
  expect(await there.words()).not.toContain('林秀兰')
  await secretary.pullsDown()
  await secretary.reads('对方看到了')
  expect(await secretary.words()).not.toContain('已经告诉对方了')
})

test('the letter is printed on one sheet of A4 from the computer; they answer by telephone, and the branch writes it down', async () => {
  const phone = await stage.phoneOf('周明远')
  await phone.taps(/^安排驿站：何玉梅/)
  await routesOutside(phone)
  await phone.opens()
  const desk = await openDesk(stage, phone, { width: 1366, height: 768 })
  await letsIn(phone, desk)
  await desk.opens('对接函')
  await desk.clicks('发对接函：何玉梅')
  const paper = desk.page.getByRole('article', { name: '对接函' })
  await paper.getByRole('img', { name: '对接函的小程序码' }).waitFor()
  expect(await paper.innerText()).toMatch(/滨海社区党支部：[\s\S]*组织关系不转/)
  expect(await paper.innerText()).not.toContain('何玉梅')
  await desk.page.emulateMedia({ media: 'print' })
  expect(await desk.page.locator('.no-print').first().isVisible()).toBe(false)
  const { height } = (await paper.boundingBox()) ?? { height: 0 }
  // 297 millimetres at 96 dots per inch.
  expect(height).toBeLessThan(1123)
  expect(desk.troubles).toEqual([])
  await desk.context.close()

  await phone.opens()
  await phone.taps(/^对接：何玉梅/)
  await phone.taps('打过电话了，替对方记下')
  await phone.writes('接收支部', '滨海社区第三支部')
  await phone.writes('到了找谁', '邢老师')
  await phone.taps('对方答应接了')
  await phone.reads('滨海社区第三支部接收了')
  expect((await phone.timeline())[0]).toMatch(/^对方答应接收/)
  await stage.allAreTold()
  const member = await stage.phoneOf('何玉梅')
  await member.reads(/到了请找邢老师/)
  await member.taps('看这次外出办到哪一步了')
  expect((await member.timeline())[0]).toMatch(/^对方答应接收/)
})

test('a branch of our own far away calls whoever comes and places them with itself; home reads it', async () => {
  const { does, me } = await byWire(stage, '周明远')
  const orgId = me.grants[0]?.orgId
  if (!orgId) throw new Error('a secretary without a branch')
  const { trips } = await does(listAway, { query: { orgId } })
  const tripId = trips.find(({ memberName }) => memberName === '王建国')?.tripId
  if (!tripId) throw new Error('王建国 has no trip')
  await does(registerTrip, { params: { tripId } })
  const home = await stage.phoneOf('周明远', { path: `features/trip/pages/trip/index?tripId=${tripId}` })
  await home.taps('安排驿站')
  await home.front.getByRole('tab', { name: '流动支部' }).click()
  await home.chooses(/^驻澜屿离退休干部流动党支部/)
  await home.taps('就选这个')
  await home.reads(/打电话接上/)
  await stage.daysPass(5)
  // The member learns who will call, before anybody does.
  const member = await stage.phoneOf('王建国')
  await member.taps('看这次外出办到哪一步了')
  await member.reads('驻澜屿离退休干部流动党支部会接您')
  await member.reads(/给您打电话，不用您去找。不会向您要钱、要验证码/)

  const there = await stage.phoneOf('任守义')
  await there.taps(/^打电话接上：王建国/)
  await there.taps('打过电话，人到了')
  await there.taps('人到了')
  await there.taps('安排支部')
  await there.chooses(/^驻澜屿离退休干部流动党支部/)
  await there.taps('编入驻澜屿离退休干部流动党支部')
  await there.reads('请带上一起参加组织生活。')
  await home.pullsDown()
  await home.reads('已编入驻澜屿离退休干部流动党支部')
  await member.pullsDown()
  await member.reads('已编入驻澜屿离退休干部流动党支部')
})
