import { givenStage } from './steps/given-stage'
import type { Phone } from './steps/phone'
import { daysFromNow, fillsIn, jiyang } from './steps/trip'

const stage = givenStage()

async function opensOwnTrip(phone: Phone): Promise<void> {
  await phone.taps('看这次外出办到哪一步了')
  await phone.reads('经过')
}

async function choosesMore(phone: Phone, what: string): Promise<void> {
  await opensOwnTrip(phone)
  await phone.taps('更多要办的')
  await phone.chooses(what)
}

test('who has not gone yet leaves three days later at two taps, and the branch is told', async () => {
  const member = await stage.phoneOf('王建国')
  await opensOwnTrip(member)
  await member.taps('还没走，晚几天')
  await member.chooses('晚三天')
  await member.reads(/^改好了/)
  await member.reads('改了走的日子')
  expect((await member.timeline())[1]).toMatch(/^改了走的日子 王建国/)

  await stage.allAreTold()
  const secretary = await stage.phoneOf('周明远')
  await secretary.reads(/王建国去.*还没走，改了日子/)
})

test('who stays longer says so without a network; it goes out by itself', async () => {
  const member = await stage.phoneOf('胡德宝')
  await opensOwnTrip(member)
  await member.losesNetwork()
  await member.taps('多住些日子')
  await member.chooses('多住一个月')
  await member.reads(/发出以后，支部和接您的地方就知道您改了/)
  await member.findsNetwork()
  await member.reads('改了回的日子')
  await member.reads('已记下您说到了')
})

test('who goes on to another place is registered again on the same trip, and where they were stands there', async () => {
  const member = await stage.phoneOf('陈淑珍')
  await choosesMore(member, '换地方了')
  await member.turnsWheels(/^去哪里/, ['海南省', '海口市', '龙华区'])
  const [year, month, day] = daysFromNow(stage, 1).split('-')
  await member.turnsWheels(/^哪天换过去/, [`${year}年`, `${month}月`, `${day}日`])
  await member.taps('改好了，提交')
  await member.reads('换地方的事，支部知道了')
  await member.reads('之前在海南 三亚 吉阳')
  expect((await member.timeline()).some((entry) => entry.startsWith('换了地方'))).toBe(true)
})

test('who is at home for some days says so, and the trip goes on', async () => {
  const member = await stage.phoneOf('杨思远')
  await choosesMore(member, '回家几天')
  await member.taps('告诉支部')
  await member.reads('这几天您在家')
  await member.reads(/^记下了/)
})

test('a couple of two branches files in one pass, and each has a trip of their own', async () => {
  const wife = await stage.phoneOf('宋春华')
  await wife.goesTo('我的')
  await wife.taps(/^谁能替我办/)
  await wife.taps('请人替我办')
  await wife.taps(/^请谁替您/)
  await wife.chooses('老伴')
  await wife.taps('给我一个码')
  const code = await wife.showsCode()

  const husband = await stage.phoneOf('林秀兰')
  await husband.taps('去报备')
  await husband.taps(/^和老伴一起走/)
  await husband.taps('老伴给了我码')
  await husband.holdsCameraAt(code)
  await husband.taps('扫对方手机上的码')
  await husband.taps('答应替办')
  await husband.taps('以后再办')
  await husband.taps('去报备')
  await fillsIn(husband, { to: jiyang, why: '过冬休养', leaveOn: daysFromNow(stage, 3) })
  await husband.front.getByRole('checkbox', { name: '老伴宋春华' }).click()
  await husband.taps('提交报备')
  await husband.reads('报备收到了')

  await wife.opens()
  await wife.reads('报备收到了')
  await opensOwnTrip(wife)
  expect((await wife.timeline()).some((entry) => entry.includes('家人代办'))).toBe(true)

  await stage.allAreTold()
  for (const name of ['周明远', '赵玉芬']) {
    const secretary = await stage.phoneOf(name)
    if (name === '赵玉芬') {
      await secretary.taps(/^现在是/)
      await secretary.chooses(/支部书记/)
    }
    await secretary.reads(name === '周明远' ? /林秀兰 去海南 三亚/ : /宋春华 去海南 三亚/)
  }
})

test('a card goes into the group, names nobody, and leads who is not known to saying who they are', async () => {
  const secretary = await stage.phoneOf('周明远')
  await secretary.taps(/^发到群里/)
  await secretary.taps('发到群里')
  await secretary.taps('发送')
  const shared = await secretary.page.evaluate(() => JSON.stringify(window.__simulator.shares))
  expect(shared).toContain('features/trip/pages/file/index')
  expect(shared).toContain('要出门点这里')

  const stranger = await stage.newPhone(undefined, { path: 'features/trip/pages/file/index' })
  await stranger.taps('认证党员身份')
  await stranger.reads('您的信息怎么用')
})

test('after a silence a member is asked whether the number is still right, and answers at one tap', async () => {
  await stage.daysPass(95)
  const member = await stage.phoneOf('杨思远')
  await member.taps(/近来好吗/)
  await member.reads('电话还是这个吗？')
  expect(await member.words()).not.toMatch(/失联|半年|流动党员/)
  await member.taps('还是这个')
  await member.reads('好的，没有别的要办')
})
