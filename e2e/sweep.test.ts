import { givenStage } from './steps/given-stage'
import { opensSweep, startsSweep, ticksOff } from './steps/sweep'
import { jiyang } from './steps/trip'

const stage = givenStage()
const title = '冬季摸排'

test('a town starts a sweep, the branch ticks three off, a member answers by the link, and the progress is right', async () => {
  const town = await stage.phoneOf('郭立新')
  await startsSweep(town, title)
  await stage.allAreTold()

  const secretary = await stage.phoneOf('周明远')
  await opensSweep(secretary, title)
  await ticksOff(secretary, '孙桂兰', '在家', '打电话')
  await secretary.reads('核对了 1')
  await ticksOff(secretary, '张志强', '在外', '微信', jiyang)
  await secretary.reads('核对了 2')
  await ticksOff(secretary, '黄凤英', '没联系上', '上门')
  await secretary.reads('再找找：问家人、邻居、网格员')
  // Not reached isn't checked.
  await secretary.reads('没联系上 1')
  await secretary.reads('核对了 2')

  await secretary.taps('请本人自己答')
  await secretary.taps('做链接')
  const code = await secretary.showsCode()
  const member = await stage.phoneOf('林秀兰', { q: code })
  await member.reads('您现在在家还是在外？')
  expect(await member.words()).not.toMatch(/孙桂兰|张志强|黄凤英|\d+ \/ \d+/)
  await member.taps('我在家')
  await member.reads('您答了：在家')

  // What the member said stands on the branch's list, and in the town's progress.
  await secretary.goesBack()
  await secretary.pullsDown()
  await secretary.reads('本人自己答的')
  await town.pullsDown()
  await town.reads('在家 2 · 在外 1')
  await town.reads('没联系上 1')
  await town.taps('结束这次摸排')
  await town.front.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click()
  await town.reads('结束了')
})

test('who left without telling: the branch opens the trip from its list, and nothing is left to do', async () => {
  const secretary = await stage.phoneOf('赵玉芬')
  await secretary.taps(/^现在是：本人/)
  await secretary.chooses(/^支部书记/)
  await opensSweep(secretary, '年底前走访摸排')
  await secretary.taps(/^宋春华/)
  await secretary.taps('替本人登记这次外出')
  await secretary.taps(/^去做什么/)
  await secretary.chooses('过冬休养')
  await secretary.taps(/^本人同意吗/)
  await secretary.chooses('走了才知道，没能问')
  await secretary.taps('登记这次外出')
  await secretary.readsNoMore('先不')
  await secretary.readsNoMore('补一份外出报备')
  await secretary.taps(/^宋春华/)
  await secretary.taps('看这次外出')
  await secretary.reads('支部了解到的')
})

test('whom nobody knows yet is asked who they are before they answer', async () => {
  const secretary = await stage.phoneOf('赵玉芬')
  await secretary.taps(/^现在是：本人/)
  await secretary.chooses(/^支部书记/)
  await secretary.taps(/^摸排/)
  await secretary.taps('发起摸排')
  await secretary.writes('名称', '本支部摸排')
  await secretary.taps('发到各支部')
  await stage.allAreTold()
  await secretary.pullsDown()
  await secretary.taps(/^柳岸社区第二党支部/)
  await secretary.taps('请本人自己答')
  await secretary.taps('做链接')
  const stranger = await stage.newPhone('19900009991', { q: await secretary.showsCode() })
  await stranger.taps('去认证')
  await stranger.reads(/姓名|说明/)
})
