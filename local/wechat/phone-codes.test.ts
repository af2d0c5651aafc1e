import * as v from 'valibot'
import { startWechatStandIn, type WechatStandIn } from '.'

const app = { appid: 'wx0000000000000000', secret: '00000000000000000000000000005ec2' }
const openid = 'oInventedMember0000000000001'
const other = 'oInventedMember0000000000002'
const startMs = Date.UTC(2030, 0, 25, 1)

let now: number
let token: string
let wechat: WechatStandIn
beforeEach(async () => {
  now = startMs
  wechat = await startWechatStandIn({ ...app, now: () => now })
  wechat.setPhoneNumber(openid, '19900000001')
  const body = JSON.stringify({ grant_type: 'client_credential', ...app })
  const answer = await fetch(`${wechat.url}/cgi-bin/stable_token`, { method: 'POST', body })
  token = v.parse(v.object({ access_token: v.string() }), await answer.json()).access_token
})
afterEach(() => wechat.close())

const ask = async (body: object, accessToken = token): Promise<unknown> => {
  const url = `${wechat.url}/wxa/business/getuserphonenumber?access_token=${accessToken}`
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/json; encoding=utf-8',
  ])
  return answer.json()
}
const admin = async (name: string, body: object) => {
  const init = { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`${wechat.adminUrl}/__admin/${name}`, init)
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}

test('answers a fresh code with the number and a watermark', async () => {
  const watermark = { timestamp: startMs / 1000, appid: app.appid }
  const info = { phoneNumber: '19900000001', purePhoneNumber: '19900000001', countryCode: '86', watermark }
  const told = { errcode: 0, errmsg: 'ok', phone_info: info }
  expect(await ask({ code: wechat.mintPhoneCode(openid), openid })).toEqual(told)
})

test('refuses a code that is used, older than 300 s, unknown, of another kind or another person', async () => {
  const used = wechat.mintPhoneCode(openid)
  expect(await ask({ code: used, openid: other })).toMatchObject({ errcode: 40029 })
  await ask({ code: used })
  const [lasting, late] = [wechat.mintPhoneCode(openid), wechat.mintPhoneCode(openid)]
  for (const code of [used, wechat.mintLoginCode(openid), 'unknown', undefined])
    expect(await ask({ code })).toMatchObject({ errcode: 40029 })
  now += 300_000
  expect(await ask({ code: lasting })).toMatchObject({ errcode: 0 })
  now += 1
  expect(await ask({ code: late })).toMatchObject({
    errcode: 40029,
    errmsg: expect.stringMatching(/^invalid code rid: /),
  })
})

test('looks at the access token before all else', async () => {
  expect(await ask({}, '')).toMatchObject({ errcode: 41001 })
  expect(await ask({}, 'unknown')).toMatchObject({ errcode: 40001 })
})

test('the number is the one that the person had when the code was given', async () => {
  const code = wechat.mintPhoneCode(openid)
  wechat.setPhoneNumber(openid, '19900000002')
  expect(await ask({ code })).toMatchObject({ phone_info: { purePhoneNumber: '19900000001' } })
  expect(wechat.phoneNumberOf(openid)).toBe('19900000002')
})

test('a token is called no longer good when a test wants that', async () => {
  wechat.injectFault({ path: '/wxa/business/getuserphonenumber', errcode: 40001 })
  const code = wechat.mintPhoneCode(openid)
  expect([await ask({ code }), await ask({ code })]).toMatchObject([{ errcode: 40001 }, { errcode: 0 }])
  expect(() => wechat.injectFault({ path: '/' })).toThrow('exactly one')
})

test('numbers are set and codes minted from outside, too; without a number there is no code', async () => {
  expect(await admin('phone-numbers', { openid: other, phone: '19900000009' })).toMatchObject({ status: 200 })
  const { answer } = await admin('phone-codes', { openid: other })
  const { code } = v.parse(v.object({ code: v.string() }), answer)
  await admin('faults', { path: '/wxa/business/getuserphonenumber', openid: other, errcode: -1, times: 1 })
  expect(await ask({ code: wechat.mintPhoneCode(openid) })).toMatchObject({ errcode: 0 })
  expect(await ask({ code })).toMatchObject({ errcode: -1 })
  expect(await ask({ code })).toMatchObject({ phone_info: { purePhoneNumber: '19900000009' } })
  await admin('phone-numbers', { openid: other, phone: null })
  expect(await admin('phone-codes', { openid: other })).toMatchObject({ status: 400 })
  expect(await admin('phone-numbers', { openid: other, phone: '110' })).toMatchObject({ status: 400 })
})
