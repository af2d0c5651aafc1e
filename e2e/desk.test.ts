import { givenStage } from './steps/given-stage'
import { letsIn, openDesk, scansComputer } from './steps/desk'

const stage = givenStage()

test('nothing of a person is on the page before a phone has let it in, nor after it is left', async () => {
  const phone = await stage.phoneOf('郭立新')
  const desk = await openDesk(stage, phone)
  await desk.showsCode()
  expect(await desk.page.getByRole('navigation', { name: '工作' }).count()).toBe(0)

  await letsIn(phone, desk)
  const as = desk.page.getByLabel('现在的身份')
  expect(await as.textContent()).toBe('雁回镇党委 · 党务工作者')
  // A page that is loaded anew is still in; another tab is not.
  await desk.page.reload()
  await desk.page.getByRole('navigation', { name: '工作' }).waitFor()
  const other = await desk.context.newPage()
  await other.goto(stage.system.deskUrl)
  await other.getByText('请用小程序扫码').waitFor()

  await desk.clicks('退出登录')
  await desk.reads('已退出，这台电脑上什么都没留下。')
  const kept = await desk.page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])
  expect(kept).toEqual([0, 0, ''])
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

test('不是我 on the phone: the computer says so, and takes a new code', async () => {
  const phone = await stage.phoneOf('周明远')
  const desk = await openDesk(stage, phone)
  const first = await desk.showsCode()
  await scansComputer(phone, desk)
  await phone.taps('不是我')
  await phone.reads('这个码已经作废')
  await desk.reads('手机上点了“不是我”')
  await desk.clicks('换一个码')
  expect(await desk.showsCode()).not.toBe(first)
  await desk.context.close()
})

test('a code that is over gives way to the next by itself', async () => {
  const phone = await stage.phoneOf('周明远')
  const desk = await openDesk(stage, phone)
  const first = await desk.showsCode()
  stage.system.cloud.clock.advance({ minutes: 2 })
  await desk.page.waitForFunction(
    (text) => document.querySelector('.login__text code')?.textContent !== text,
    first,
  )
  expect(await desk.showsCode()).not.toBe(first)
  await desk.context.close()
})

test('after a working day the computer is shut out with its next step', async () => {
  const phone = await stage.phoneOf('钱卫东')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  stage.system.cloud.clock.advance({ hours: 8 })
  await desk.opens('打印')
  await desk.reads('登录已经结束，请再扫一次。没写入的表都还在。')
  stage.system.cloud.clock.reset()
  await desk.context.close()
})

test('the page is let to do no more than it must', async () => {
  const { headers } = await fetch(stage.system.deskUrl)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https:/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
