import { givenStage } from './steps/given-stage'
import { scansCode } from './steps/trip'

const stage = givenStage()

test('the code is shown without a network as long as its seeds last, and says so when they have ended', async () => {
  const host = await stage.phoneOf('符海英')
  await host.page.clock.install()
  await host.opens()
  await host.taps('显示报到码')
  await host.showsCode()

  // Given that the hall has no network and the phone was restarted.
  await host.opens({ network: 'offline' })
  await host.taps('显示报到码')
  const code = await host.showsCode()

  // Then what it shows is the code of now.
  const member = await stage.phoneOf('张志强')
  await scansCode(member, code)
  await member.reads('报到好了')

  // And half a minute later it is another one.
  await host.page.clock.fastForward(31_000)
  await expect(host.showsCode()).resolves.not.toBe(code)

  // When two days have gone by without a network, nobody scans in vain.
  await host.page.clock.fastForward('48:00:00')
  await host.reads('报到码过期了')
  await host.reads('这台手机太久没有连上网络。连上网络后再试一次，就有新的码。')
  expect(await host.front.getByRole('img').count()).toBe(0)

  await host.findsNetwork()
  await host.taps('再试一次')
  await host.showsCode()
})
