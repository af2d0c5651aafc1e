import { givenStage } from './steps/given-stage'

const stage = givenStage()

test('a secretary who is away herself cannot register her own trip', async () => {
  const both = await stage.phoneOf('赵玉芬')
  await both.reads('报备收到了')

  // When she turns into the secretary, her own trip waits there for somebody else.
  await both.taps(/^现在是：本人/)
  await both.chooses(/^支部书记/)
  await both.reads('现在是：支部书记')
  await both.taps(/赵玉芬 去海南 三亚/)
  await both.reads('赵玉芬去海南 三亚 天涯')
  await both.reads('经过')
  expect(await both.button('登记').count()).toBe(0)
  expect(await both.button('请本人补充').count()).toBe(0)

  // And the choice outlives a restart.
  await both.opens()
  await both.reads('现在是：支部书记')
})

test('the organisation above hears of it when it has waited twice, and registers it', async () => {
  const above = await stage.phoneOf('何静')
  await above.reads('现在没有等您办的事')
  await stage.daysPass(7)
  await stage.daysPass(7)
  await above.pullsDown()
  await above.taps(/柳岸社区第二党支部还没登记：赵玉芬去天涯区/)
  await above.taps('登记')
  await above.reads('请在当地选一个驿站')
})

test('who logs out sees nothing of theirs until they come back in', async () => {
  const member = await stage.phoneOf('李梅')
  await member.reads('您已报到')
  await member.goesTo('我的')
  await member.taps('退出登录')
  await member.reads('手机里看过的内容会清掉。随时可以重新进入。')
  await member.taps('退出')
  await member.reads('已退出')
  await member.opens({ network: 'offline' })
  await member.reads('已退出')
  expect(await member.words()).not.toMatch(/李梅|椰风|19900002123/)

  await member.findsNetwork()
  await member.taps('重新进入')
  await member.reads('李梅，您好')
  await member.reads('您已报到')
})

test('somebody who is no member and has no role is told whom to ask, and may look at the stations', async () => {
  const resident = await stage.phoneOf('田小雨')
  await resident.reads('认证党员身份')
  await resident.taps('看看各地的驿站')
  await resident.turnsWheels(/^哪里/, ['海南省', '三亚市', '天涯区'])
  await resident.reads('东岸驿站')
})
