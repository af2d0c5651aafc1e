import * as v from 'valibot'
import { startWechatStandIn, type WechatStandIn } from '.'

const app = { appid: 'wx0000000000000000', secret: '00000000000000000000000000005ec2' }
const openid = 'oInventedMember0000000000001'
const other = 'oInventedMember0000000000002'
const path = '/sns/jscode2session'

let wechat: WechatStandIn
beforeEach(async () => {
  wechat = await startWechatStandIn({ ...app, now: () => 1_900_000_000_000 })
})
afterEach(() => wechat.close())

const admin = async (method: string, name: string, body?: unknown) => {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const response = await fetch(`${wechat.adminUrl}/__admin/${name}`, init)
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}
const logIn = async (code = wechat.mintLoginCode(openid)): Promise<unknown> => {
  const query = new URLSearchParams({ ...app, grant_type: 'authorization_code', js_code: code })
  return (await fetch(`${wechat.url}${path}?${query.toString()}`)).json()
}

test('mints a login code for a person, who is made known on first sight', async () => {
  const { answer } = await admin('POST', 'login-codes', { openid })
  const { code } = v.parse(v.object({ code: v.pipe(v.string(), v.length(32)) }), answer)
  const users = (lastVisitAt?: number) => ({
    [openid]: expect.objectContaining(lastVisitAt ? { lastVisitAt } : {}),
  })
  expect((await admin('GET', 'state')).answer).toMatchObject({ users: users() })
  expect(await logIn(code)).toMatchObject({ openid })
  expect((await admin('GET', 'state')).answer).toMatchObject({
    users: users(1_900_000_000_000),
    loginCodes: { [code]: { openid, usedAt: 1_900_000_000_000 } },
  })
})

test('injects an errcode as often as told, oldest fault first, then answers as usual', async () => {
  await admin('POST', 'faults', { path, errcode: -1, times: 2 })
  await admin('POST', 'faults', { path, errcode: 40226, times: 1 })
  const answers = [await logIn(), await logIn(), await logIn(), await logIn()]
  expect(answers).toMatchObject([{ errcode: -1 }, { errcode: -1 }, { errcode: 40226 }, { openid }])
})

test('injects a fault for one person alone', async () => {
  await admin('POST', 'faults', { path, openid, errcode: 40226, times: 1 })
  expect(await logIn(wechat.mintLoginCode(other))).toMatchObject({ openid: other })
  expect(await logIn()).toMatchObject({ errcode: 40226 })
})

test('drops the connection after doing the work', async () => {
  await admin('POST', 'faults', { path, drop: true, times: 1 })
  const code = wechat.mintLoginCode(openid)
  await expect(logIn(code)).rejects.toThrow('fetch failed')
  expect(await logIn(code)).toMatchObject({ errcode: 40163 })
})

test('delays an answer, and forgets all faults when told', async () => {
  await admin('POST', 'faults', { path, delayMs: 5, times: 1 })
  expect(await logIn()).toMatchObject({ openid })
  await admin('POST', 'faults', { path, delayMs: 600_000, times: 3 })
  expect((await admin('DELETE', 'faults')).answer).toEqual({ faults: [] })
  expect(await logIn()).toMatchObject({ openid })
})

test('closes in the middle of a delay', async () => {
  await admin('POST', 'faults', { path, delayMs: 600_000, times: 1 })
  const waiting = logIn()
  const refused = expect(waiting).rejects.toThrow('fetch failed')
  while (JSON.stringify((await admin('GET', 'state')).answer).includes('delayMs')) continue
  await wechat.close()
  await refused
})

test('moves the clock', async () => {
  const code = wechat.mintLoginCode(openid)
  expect((await admin('POST', 'clock', { offsetMs: 300_001 })).answer).toEqual({
    offsetMs: 300_001,
    now: 1_900_000_300_001,
  })
  expect(await logIn(code)).toMatchObject({ errcode: 40029 })
})

test.each([
  ['login-codes', { openid: 'short' }, 'openid: not an openid'],
  ['login-codes', 'not JSON', 'body'],
  ['faults', { path, times: 1 }, 'exactly one of errcode, delayMs, drop'],
  ['faults', { path, errcode: -1, drop: true, times: 1 }, 'exactly one of errcode, delayMs, drop'],
  ['faults', { path, errcode: 0, times: 1 }, 'errcode'],
  ['faults', { path, errcode: -1, times: 0 }, 'times'],
  ['clock', { offsetMs: 1.5 }, 'offsetMs'],
])('refuses %s %j and says why', async (name, body, why) => {
  const { status, answer } = await admin('POST', name, body)
  expect(status).toBe(400)
  expect(answer).toEqual({ error: expect.stringContaining(why) })
})

test('knows no other route, and WeChat’s paths are not on this port', async () => {
  expect(await admin('PUT', 'state')).toMatchObject({ status: 404 })
  expect((await fetch(wechat.adminUrl + path)).status).toBe(404)
})

test('refuses to mint for a misshapen openid', () => {
  expect(() => wechat.mintLoginCode('short')).toThrow('28 characters')
})

test('given a port that is taken, then it does not start', async () => {
  const port = Number(new URL(wechat.adminUrl).port)
  await expect(startWechatStandIn({ ...app, adminPort: port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
