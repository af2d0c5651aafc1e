import { givenStage } from './steps/given-stage'

const stage = givenStage()

test('a secretary opens the number on the trip, and calls', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^登记：王建国/)
  await secretary.reads('199****2122')
  await secretary.taps('看号码：王建国')
  await secretary.reads('19900002122')
  await secretary.taps('给王建国打电话')
  await secretary.calls('19900002122')
})

test('a secretary finds a member by name, opens the number, gives a code that binds once', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^我的党员/)
  await secretary.writes('找人', '何玉')
  await secretary.taps(/^何玉梅/)
  await secretary.taps('看号码：何玉梅')
  await secretary.reads('19900002124')
  await secretary.taps(/^发一次性绑定码/)
  await secretary.taps('发一个码')
  await secretary.reads(/只能用一次/)
})

test('a committee writes why it looks, and a county’s officer is shown no number', async () => {
  const town = await stage.phoneOf('郭立新')
  await town.taps(/^各支部的党员/)
  await town.taps(/^柳岸社区第一党支部/)
  await town.taps(/^何玉梅/)
  await town.taps('看号码：何玉梅')
  await town.writes('为什么要看', '支部两次没联系上')
  await town.front.getByRole('dialog').getByRole('button', { name: '看号码' }).click()
  await town.reads('19900002124')

  const officer = await stage.phoneOf('马兴国')
  await officer.taps(/^各支部的党员/)
  await officer.taps(/^柳岸社区第一党支部/)
  await officer.taps(/^何玉梅/)
  await officer.reads('199****2124')
  expect(await officer.button('看号码：何玉梅').count()).toBe(0)
})
