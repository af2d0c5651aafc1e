import { issueLinkCode } from '@shared/member/contract'
import { revealMember } from '@shared/member/reveal-contract'
import { agrees, givesNumber, onRoster } from './steps/account'
import { givenStage } from './steps/given-stage'

const stage = givenStage()

test('somebody binds by name and number, confirms, and sees who looked after the secretary opened the number', async () => {
  const { memberId, branch, secretary } = await onRoster(stage, { name: '蒋桂芬', phone: '19900008101' })
  const phone = await stage.newPhone('19900008101')
  await agrees(phone)
  await givesNumber(phone, '蒋桂芬')
  await phone.reads('这是您吗？')
  await phone.reads(branch)
  await phone.taps('是我')
  await phone.reads('认证好了')

  await phone.opens()
  await phone.reads('蒋桂芬，您好')
  await phone.goesTo('我的')
  await phone.taps(/^我的信息/)
  await phone.reads('199****8101')
  await phone.taps(/^谁看过我的信息/)
  await phone.reads('还没有人打开看过电话和住址')

  const body = { field: 'mobile', reason: 'call' } as const
  expect(await secretary.does(revealMember, { params: { memberId }, body })).toMatchObject({
    value: '19900008101',
  })
  await phone.pullsDown()
  await phone.reads(`${branch}看了手机号`)
  await phone.reads(/有事联系本人 · 刚刚/)
})

test('who types another name under a known number learns nothing of the roster, and is led to a human', async () => {
  const { branch } = await onRoster(stage, { name: '蒋桂香', phone: '19900008102' })
  const phone = await stage.newPhone('19900008102')
  await agrees(phone)
  await givesNumber(phone, '蒋桂花')
  await phone.reads(/没有对上/)
  const words = await phone.words()
  for (const known of [branch, '蒋桂香', '8102']) expect(words).not.toContain(known)

  await phone.taps(/^请支部联系我/)
  await phone.reads('只有您选的支部看得到姓名和电话')
  await phone.writes('您的姓名', '蒋桂香')
  await phone.taps(/^哪个县/)
  await phone.chooses(/^云岭县/)
  await phone.writes('找支部', branch)
  await phone.chooses(new RegExp(`^${branch}`))
  await phone.taps('留下微信手机号，请支部联系')
  await phone.taps('允许')
  await phone.reads('等支部联系')
})

test('who gives no number binds by a code of the secretary', async () => {
  const { memberId, secretary } = await onRoster(stage, { name: '邹长生' })
  const { code } = await secretary.does(issueLinkCode, { params: { memberId } })
  const phone = await stage.newPhone()
  await agrees(phone)
  await phone.writes('您的姓名', '邹长生')
  await phone.taps('用微信手机号认证')
  await phone.taps('不允许')
  await phone.reads('没有用微信手机号')
  await phone.taps(/^支部给了我绑定码/)
  await phone.writes('绑定码', code.replace('-', ' ').toLowerCase())
  await phone.taps('用绑定码认证')
  await phone.taps('是我')
  await phone.reads('认证好了')
  await phone.taps('回到今日')
  await phone.reads('邹长生，您好')
})

test('who declines is told that paper will do, and has agreed to nothing', async () => {
  const phone = await stage.newPhone('19900008104')
  await phone.taps('认证党员身份')
  await phone.taps('看明白了，同意')
  await phone.taps('不同意，改在纸上办')
  await phone.reads('没关系，改在纸上办')
  await phone.taps('再看一遍说明')
  await phone.reads('两样敏感信息，要单独问您')
})
