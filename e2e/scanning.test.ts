import { givenStage } from './steps/given-stage'
import { scansCode } from './steps/trip'

const stage = givenStage()

/** The code that the station of this host shows now. */
async function codeOf(host: string): Promise<string> {
  const phone = await stage.phoneOf(host)
  await phone.taps('显示报到码')
  return phone.showsCode()
}

test.each([
  ['another station', '吴阿明'],
  ['a station of another county', '谭文静'],
])('the code of %s does not check in, and says where to go', async (_, host) => {
  const code = await codeOf(host)
  const member = await stage.phoneOf('张志强')
  await scansCode(member, code)
  await member.reads('还没报到')
  await member.reads(/这是别的驿站的码。您的报备安排在另一个驿站/)
  await member.taps('看我的外出')
  await member.reads('到了请去椰风驿站报到')
})

test('a code that is no code of a station is refused on the phone itself', async () => {
  const member = await stage.phoneOf('张志强')
  await member.reads('扫码报到')
  const left = member.writesThatLeave()
  await scansCode(member, 'https://example.com/s/menu')
  await member.reads('这不是驿站的报到码，请扫驿站屏幕上的码')
  expect(left).toEqual([])
})

test('a member without a trip is told what to do', async () => {
  const code = await codeOf('符海英')
  const member = await stage.phoneOf('宋春华', { q: code })
  await member.reads(/您还没有外出报备。请先报备，或请驿站的同志帮您登记/)
  await member.taps('去报备')
  await member.reads('提交报备')
})

test('a photo of a code, sent on by somebody who is there, proves nothing', async () => {
  const code = await codeOf('吉月琴')
  expect(code).toMatch(/^https:/)
  stage.system.cloud.clock.advance({ minutes: 10 })
  const member = await stage.phoneOf('张志强', { q: code })
  await member.reads(/这是别的驿站的码/)
  const own = await codeOf('符海英')
  stage.system.cloud.clock.advance({ minutes: 10 })
  await member.opens({ q: own })
  await member.reads('已记下您说到了')
})

test("WeChat's own scanner opens the mini-program with the code, and that is enough", async () => {
  const code = await codeOf('符海英')
  const member = await stage.phoneOf('张志强', { q: code })
  await member.reads('报到好了')
  await member.taps('看这次外出')
  await member.reads('您已报到')
  expect((await member.timeline())[1]).toMatch(/^报到了/)
})
