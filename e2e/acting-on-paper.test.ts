import { givenStage } from './steps/given-stage'

const stage = givenStage()

test('a branch writes down who acts for a member without a phone; the slip ends it at a station far away', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^我的党员/)
  await secretary.taps(/^林秀兰/)
  await secretary.taps(/^记下代办人/)
  await secretary.taps(/^请谁替办/)
  await secretary.chooses('邻居')
  await secretary.taps(/^本人怎么同意的/)
  await secretary.chooses('当面或电话里说的')
  await secretary.taps('记下代办人')
  await secretary.reads('林秀兰的停办纸条')
  const [code = '', slip = ''] = await secretary.showsCodes(2)

  const neighbour = await stage.newPhone()
  await neighbour.taps(/^替家里人办/)
  await neighbour.taps('有人给了我一个码')
  await neighbour.holdsCameraAt(code)
  await neighbour.taps('扫对方手机上的码')
  await neighbour.writes('您的姓名', '陈好邻')
  await neighbour.taps('答应替办')
  await neighbour.taps('现在就替林秀兰办')
  await neighbour.reads('正在替林秀兰办')

  const host = await stage.phoneOf('符海英')
  await host.taps(/^停止代办/)
  await host.holdsCameraAt(slip)
  await host.taps('扫纸条上的码')
  await host.reads('代办停下了')
  expect(await host.words()).not.toContain('林秀兰')

  await neighbour.opens()
  await neighbour.reads('您是党员吗？')
  await secretary.opens()
  await secretary.taps(/^我的党员/)
  await secretary.taps(/^林秀兰/)
  await secretary.reads('没有请人代办')
})

test('a branch reads a text out and writes down the yes, and later that it is taken back', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^我的党员/)
  await secretary.taps(/^何玉梅/)
  const written = async (yes: string) => {
    await secretary.taps(/^本人怎么说的/)
    await secretary.chooses('当面或电话里说的')
    await secretary.taps(yes)
  }
  await secretary.taps(/^用行踪和住址/)
  await secretary.reads('念给何玉梅听，再问同不同意')
  await written('记下：本人同意')
  await secretary.taps(/^用行踪和住址.*同意了/)
  await secretary.reads('何玉梅要撤回同意？')
  await written('记下：本人撤回')
  await secretary.reads('还没同意')
})
