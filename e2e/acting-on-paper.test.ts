import { givenStage } from './steps/given-stage'
import type { Phone } from './steps/phone'
import { fillsIn, jiyang } from './steps/trip'

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

test('a branch writes down that a consent is taken back, and later reads the text out and writes down the yes', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^我的党员/)
  await secretary.taps(/^何玉梅/)
  const written = async (yes: string) => {
    await secretary.taps(/^本人怎么说的/)
    await secretary.chooses('当面或电话里说的')
    await secretary.taps(yes)
  }
  await secretary.taps(/^用行踪和住址/)
  await secretary.reads('何玉梅要撤回同意？')
  await written('记下：本人撤回')
  await secretary.reads('还没同意')
  await secretary.taps(/^用行踪和住址/)
  await secretary.reads('念给何玉梅听，再问同不同意')
  await written('记下：本人同意')
  await secretary.readsNoMore('还没同意')
})

const opensMember = async (worker: Phone, name: string) => {
  await worker.taps(new RegExp(`^${name}`))
  await worker.taps(/^替本人登记外出/)
  await worker.reads(`替${name}登记外出`)
}

/** Each of the two is asked for apart: how it is known, and whether they agree. */
async function writesDownBoth(worker: Phone, along: string): Promise<void> {
  await worker.taps(/^怎么知道的/)
  await worker.chooses(/^本人打电话说的/)
  await fillsIn(worker, { to: jiyang, why: '过冬休养' })
  await worker.taps(new RegExp(`^${along}的事怎么知道的`))
  await worker.chooses(/^家里人说的/)
  await worker.writes(`是${along}什么人`, '老伴')
  await worker.taps(new RegExp(`^${along}同意登记吗`))
  await worker.chooses(/^口头同意了/)
  await worker.taps('登记两个人的外出')
  await worker.reads('登记好了')
  await worker.reads(new RegExp(`^${along}的也登记好了`))
}

test('a secretary writes down a couple in one pass, each with a source and a consent of their own', async () => {
  const secretary = await stage.phoneOf('沈桂花')
  await secretary.taps(/^我的党员/)
  await opensMember(secretary, '柏长林')
  await secretary.taps(/^和老伴一起走/)
  await secretary.reads('在别的支部的')
  await secretary.taps(/^和谁一起走/)
  await secretary.chooses(/^阮文博/)
  await writesDownBoth(secretary, '阮文博')
  await secretary.taps('看这次外出')
  await secretary.reads('电话里说的')
  await secretary.reads(/阮文博/)
  await secretary.opens()
  await secretary.taps(/^在外的党员/)
  await secretary.taps(/^阮文博/)
  await secretary.reads('家里人说的（老伴）')
})

test('whoever works above writes down a couple of two branches, and each branch has its own', async () => {
  const worker = await stage.phoneOf('何静')
  await worker.taps(/^各支部的党员/)
  await worker.taps(/^柳岸社区第一党支部/)
  await opensMember(worker, '林秀兰')
  await worker.taps(/^和老伴一起走/)
  await worker.taps(/^在哪个支部/)
  await worker.chooses(/^柳岸社区第二党支部/)
  await worker.taps(/^和谁一起走/)
  await worker.chooses(/^宋春华/)
  await writesDownBoth(worker, '宋春华')
  await worker.taps('看这次外出')
  await worker.reads(/宋春华/)

  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^在外的党员/)
  await secretary.reads('林秀兰')
  expect(await secretary.words()).not.toContain('宋春华')
})
