import { givenStage } from './steps/given-stage'

const stage = givenStage()

test('a community tells of a death by name, and the branch finds who it is and confirms', async () => {
  const worker = await stage.phoneOf('叶小禾')
  await worker.reads('现在没有等您办的事')
  await worker.taps(/^有党员去世/)
  await worker.taps(/^哪一位/)
  await worker.chooses(/^名单里没有/)
  await worker.writes('姓名', '孙桂兰')
  await worker.taps(/^所在支部/)
  await worker.chooses(/^柳岸社区第一党支部/)
  await worker.taps('告诉支部')
  await worker.reads('孙桂兰去世了？')
  await worker.page.getByRole('dialog').getByRole('button', { name: '告诉支部', exact: true }).click()
  await worker.reads(/这里都不显示结果/)

  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^社区报来的/)
  await secretary.reads('孙桂兰，说是去世了')
  await secretary.reads(/^柳岸社区，/)
  await secretary.taps(/^孙桂兰 /)
  await secretary.reads('核实过了，孙桂兰去世了？')
  await secretary.taps('核实过了，确认')
  await secretary.reads('现在没有社区报来的事')
})

test('a community worker sees who is in their place, and no roster', async () => {
  const worker = await stage.phoneOf('叶小禾')
  await worker.taps(/^柳岸社区/)
  await worker.reads('宋春华 · 柳岸社区第二党支部')
  await worker.reads('陈老师家')
  await worker.reads('还没有人登记')
  expect(await worker.words()).not.toMatch(/19900002134|新建小区|加一户/)
  await worker.opens({ path: 'features/member/pages/members/index' })
  expect(await worker.words()).not.toMatch(/林秀兰|王建国/)
})
