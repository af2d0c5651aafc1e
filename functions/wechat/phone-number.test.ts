import { WechatError } from './error'
import { phoneNumber } from './phone-number'
import { failureOf, startWechat } from './testing/wechat-on-this-machine'

const path = '/wxa/business/getuserphonenumber'
const openid = 'oInventedMember0000000000001'
const other = 'oInventedMember0000000000002'
const number = '19900000001'

let wechat: Awaited<ReturnType<typeof startWechat>>
beforeEach(async () => {
  wechat = await startWechat()
  wechat.setPhoneNumber(openid, number)
})
afterEach(() => wechat.close())

const ask = (code = wechat.mintPhoneCode(openid), of?: string) => wechat.client().phoneNumber(code, of)

test('a fresh code gives the number and its country', async () => {
  expect(await ask()).toEqual({ number, countryCode: '86' })
  expect(await ask(undefined, openid)).toEqual({ number, countryCode: '86' })
})

test('a code that was used, is old, unknown, of wx.login or of somebody else asks for a new one', async () => {
  const used = wechat.mintPhoneCode(openid)
  await ask(used)
  const late = wechat.mintPhoneCode(openid)
  for (const code of [used, 'the code is a mock one', wechat.mintLoginCode(openid)])
    expect(await failureOf(ask(code))).toMatchObject({ errcode: 40029, class: 'userState' })
  expect(await failureOf(ask(undefined, other))).toMatchObject({ class: 'userState' })
  wechat.advance(300_001)
  expect(await failureOf(ask(late))).toMatchObject({ errcode: 40029, class: 'userState' })
})

test('a token that is no longer good is renewed, and the code is not lost', async () => {
  const client = wechat.client()
  await client.phoneNumber(wechat.mintPhoneCode(openid))
  const code = wechat.mintPhoneCode(openid)
  await wechat.addFault({ path, errcode: 40001, times: 1 })
  expect(await client.phoneNumber(code)).toMatchObject({ number })
  expect(await wechat.forcedTokenCalls()).toBe(1)
})

test('when WeChat is busy once the second try gets it; busy twice, or cut off, a new code is wanted', async () => {
  await wechat.addFault({ path, errcode: -1, times: 1 })
  expect(await ask()).toMatchObject({ number })
  await wechat.addFault({ path, errcode: -1, times: 2 })
  expect(await failureOf(ask())).toMatchObject({ class: 'unknownOutcome' })
  await wechat.addFault({ path, drop: true, times: 1 })
  expect(await failureOf(ask())).toMatchObject({ class: 'unknownOutcome' })
})

test.each([
  [45011, 'minuteLimit'],
  [40013, 'configuration'],
])('when WeChat says %d, then it is %s', async (errcode, cls) => {
  await wechat.addFault({ path, errcode, times: 1 })
  expect(await failureOf(ask())).toMatchObject({ errcode, class: cls })
})

test('a number with another app’s watermark is not taken', async () => {
  const elsewhere = await startWechat('wx1111111111111111')
  elsewhere.setPhoneNumber(openid, number)
  const token = await elsewhere.client().withToken((held) => Promise.resolve(held))
  const settings = { ...elsewhere.settings, appid: 'wx0000000000000000' }
  const got = phoneNumber(settings, token, { code: elsewhere.mintPhoneCode(openid) })
  expect(await failureOf(got)).toMatchObject({
    class: 'configuration',
    errmsg: 'the watermark is of another app',
  })
  await elsewhere.close()
})

test('no failure shows the code, the token, the openid or the number', async () => {
  const code = wechat.mintPhoneCode(openid)
  await ask(code)
  const failures = [
    await failureOf(ask(code, openid)),
    await failureOf(wechat.client({ timeoutMs: 1 }).phoneNumber(wechat.mintPhoneCode(openid))),
  ]
  const token = (await wechat.currentToken()) ?? ''
  for (const failure of failures) {
    if (!(failure instanceof WechatError)) throw new Error('WechatError expected')
    const all = [failure.message, failure.stack, JSON.stringify(failure), String(failure.cause)].join('\n')
    for (const hidden of [code, token, openid, number]) expect(all).not.toContain(hidden)
  }
})
