import { givenStage } from './steps/given-stage'
import { fillsIn } from './steps/trip'

const stage = givenStage()

test('a filing that lacks something goes back with a reason, is completed, and waits for its registration again', async () => {
  const member = await stage.phoneOf('王建国')
  const secretary = await stage.phoneOf('周明远')

  // When the secretary misses the address, he says so; there is no way to refuse.
  await secretary.taps(/^登记：王建国/)
  await secretary.reads('请看看，然后登记')
  expect(await secretary.words()).not.toMatch(/拒绝|驳回|审批|不同意/)
  await secretary.taps('请本人补充')
  await secretary.writes('请王建国补充什么', '请写清住在哪个小区')
  await secretary.front.getByRole('dialog').getByRole('button', { name: '请本人补充' }).click()
  await secretary.reads('等王建国补充')

  // Then he reads the reason, finds all that he said, and adds what is missing.
  await stage.allAreTold()
  await member.pullsDown()
  await member.reads('还差一点，请您补充')
  await member.taps('补充报备')
  await member.reads('请写清住在哪个小区')
  await member.reads('随子女居住')
  await fillsIn(member, { address: '海甸小区 2 栋' })
  await member.taps('补好了，再提交')
  await member.reads('报备收到了')

  // Then it waits for the secretary again, and both see who did what.
  await stage.allAreTold()
  await secretary.goesBack()
  await secretary.reads('王建国去龙华区，补充后又交来了，请登记')
  await secretary.taps(/^登记：王建国/)
  await secretary.taps('看地址：王建国')
  await secretary.reads(/海甸小区 2 栋/)
  await secretary.taps('登记')
  await secretary.reads('请在当地选一个驿站')
  expect((await secretary.timeline()).map((entry) => entry.replace(/ · .*$/, ''))).toEqual([
    '等待：安排驿站 柳岸社区第一党支部',
    '登记了 柳岸社区第一党支部',
    '补充好了报备 王建国',
    '请本人补充 柳岸社区第一党支部',
    '报备了外出 王建国',
  ])
})
