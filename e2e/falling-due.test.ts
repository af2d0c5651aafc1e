import { givenStage } from './steps/given-stage'

const stage = givenStage()

test('a filing that nobody registers comes up again when its day has passed', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.reads(/^登记$/)
  expect(await secretary.words()).not.toMatch(/王建国去龙华区，还等着您登记/)

  await stage.daysPass(7)
  await secretary.pullsDown()
  await secretary.reads('王建国去龙华区，还等着您登记')
  await secretary.reads('等了好几天了')

  // The member is not scolded, and learns whom to ask.
  const member = await stage.phoneOf('王建国')
  await member.reads('报备收到了，还没登记')
  await member.reads(/还没登记，可以打电话问问/)
  await member.taps('看这次外出办到哪一步了')
  expect((await member.timeline()).some((entry) => entry.startsWith('到日子了，还在等'))).toBe(true)
})
