import type { Page } from 'playwright-core'
import { codeOnPage } from './steps/code-on-page'
import { givenStage } from './steps/given-stage'
import type { Phone } from './steps/phone'
import { scansCode } from './steps/trip'

const stage = givenStage()

/** A TV in a hall whose clock stands at New Year 2009, as old ones do. */
async function aScreen(beside: Phone): Promise<Page> {
  const browser = beside.context.browser()
  if (!browser) throw new Error('a phone without a browser')
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  await page.clock.install({ time: new Date('2009-01-01T00:00:00Z') })
  await page.goto(`${stage.system.deskUrl}/screen/`)
  await page.getByText('把报到码放到这块屏幕上').waitFor()
  return page
}

async function opensScreens(host: Phone): Promise<void> {
  await host.taps('显示报到码')
  await host.taps('连接屏幕')
  await host.reads('把报到码放到大屏幕上')
}

async function connects(host: Phone, screen: Page): Promise<void> {
  await host.holdsCameraAt(await codeOnPage(screen, 'canvas.code'))
  await host.taps('扫屏幕上的码')
  await host.reads('连接好了')
  await screen.getByText('外地来的党员，请扫这里报到').waitFor()
}

test("a host connects a screen whose clock is years off; its code checks a member in; the host's phone ends it", async () => {
  const host = await stage.phoneOf('符海英')
  const screen = await aScreen(host)
  await opensScreens(host)
  await connects(host, screen)
  await screen.getByText('椰风驿站').waitFor()
  const names = await screen.locator('body').innerText()
  expect(names).not.toMatch(/符海英|张志强|胡德宝/)

  const member = await stage.phoneOf('张志强')
  await scansCode(member, await codeOnPage(screen, 'canvas.code'))
  await member.reads('报到好了')

  await host.taps('好的')
  await host.taps('断开')
  await host.reads('断开这块屏幕？')
  await host.page.getByRole('button', { name: '断开', exact: true }).last().click()
  await host.readsNoMore('正在显示报到码的屏幕')
  await screen.clock.runFor(61_000)
  await screen.getByText('刚才的连接断开了，或者到期了。').waitFor()
  expect(await screen.getByText('外地来的党员，请扫这里报到').count()).toBe(0)
  await screen.context().close()
})

test('a screen without a network says so, goes dark after two hours, and comes back by itself; so it does after it was switched off', async () => {
  const host = await stage.phoneOf('符海英')
  const screen = await aScreen(host)
  await opensScreens(host)
  await connects(host, screen)
  await screen.context().setOffline(true)
  await screen.clock.fastForward('00:06:00')
  await screen.getByText(/现在没有网络，报到码还能用到/).waitFor()
  await screen.clock.fastForward('02:00:00')
  await screen.getByText('太久没有连上网络，先不显示报到码').waitFor()
  expect(await screen.locator('canvas').count()).toBe(0)

  await screen.context().setOffline(false)
  await screen.clock.runFor(11_000)
  await screen.getByText('外地来的党员，请扫这里报到').waitFor()
  await screen.reload()
  await screen.getByText('外地来的党员，请扫这里报到').waitFor()

  // A day later its time is over: it shows no code of the station, but how it is connected again.
  stage.system.cloud.clock.advance({ days: 8 })
  await screen.clock.runFor(61_000)
  await screen.getByText('把报到码放到这块屏幕上').waitFor()
  await screen.context().close()
})
