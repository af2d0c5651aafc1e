import { givenStage } from './steps/given-stage'
import { letsIn, openDesk, saysYes } from './steps/desk'

const stage = givenStage()

test('a role is taken back on a computer only when its owner has chosen the number on the phone', async () => {
  const phone = await stage.phoneOf('郭立新')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await phone.taps('好的')
  await desk.opens('身份')

  // When the phone says that it was not them, nothing is done.
  await desk.clicks('收回：赵玉芬，支部书记')
  await desk.clicks('确定收回：赵玉芬，支部书记')
  await desk.reads('请在手机上点一下这个数字')
  await phone.goesTo('我的')
  await phone.taps(/^电脑上的确认/)
  await phone.reads(/收回一个工作身份/)
  await phone.reads(/赵玉芬：柳岸社区第二党支部的支部书记/)
  await phone.taps('不是我办的')
  await phone.reads('这一次作废了')
  await desk.reads('手机上没有确认，或者数字点错了。请再点一次')
  expect(await desk.button('收回：赵玉芬，支部书记').count()).toBe(1)
  await phone.taps('好的')

  // When it says yes by the number on the screen, it is done.
  await desk.clicks('收回：赵玉芬，支部书记')
  await desk.clicks('确定收回：赵玉芬，支部书记')
  await saysYes(phone, desk)
  await desk.button('收回：赵玉芬，支部书记').waitFor({ state: 'detached' })
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})
