import { createServer, type Server } from 'node:http'
import { answerUrlCheck, openPush } from '../../functions/wechat/push'
import { startWechatStandIn, type WechatStandIn } from '.'

const app = { appid: 'wx0000000000000000', secret: '00000000000000000000000000005ec2' }
const keys = { appid: app.appid, token: 'a-token', aesKey: `${'abcXYZ0189'.repeat(4)}abc` }
const openid = 'oInventedMember0000000000001'

/** What comes in, and how it is answered: with a status, or never. */
let seen: { query: object; body: string }[]
let answers: (number | 'never')[]
let ours: Server
let url: string
let wechat: WechatStandIn

beforeEach(async () => {
  seen = []
  answers = []
  ours = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://us').searchParams)
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      seen.push({ query, body })
      const answer = answers.shift() ?? 200
      if (answer === 'never') return
      response.writeHead(answer).end(request.method === 'GET' ? answerUrlCheck(keys, query) : 'success')
    })
  })
  await new Promise<void>((resolve) => ours.listen(0, '127.0.0.1', resolve))
  const address = ours.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port')
  url = `http://127.0.0.1:${address.port}/push?a=1`
  wechat = await startWechatStandIn({ ...app, now: () => 1_900_000_000_000, pushTimeoutMs: 200 })
  wechat.setPush({ url, ...keys })
})
afterEach(async () => {
  await wechat.close()
  ours.closeAllConnections()
  await new Promise((closed) => ours.close(closed))
})

const admin = async (name: string, body: object) => {
  const init = { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`${wechat.adminUrl}/__admin/${name}`, init)
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}
const opened = () => seen.map(({ query, body }) => openPush(keys, query, body))

test('an event comes signed and encrypted, and is told once when it is taken', async () => {
  const outcome = await wechat.push({ event: 'user_authorization_cancellation', openid })
  expect(outcome).toEqual({ delivered: true, tries: 1, status: 200, body: 'success' })
  expect(opened()).toEqual([{ kind: 'authorizationCancelled', openid, createdAt: 1_900_000_000 }])
  expect(seen[0]?.query).toMatchObject({ a: '1', openid, encrypt_type: 'aes' })
  expect(seen[0]?.body).not.toContain(openid)
})

test('it comes again, the same, when there is no answer in time or a bad one, three times in all', async () => {
  answers = ['never', 500]
  expect(
    await wechat.push({ event: 'user_authorization_revoke', openid, fields: { RevokeInfo: '8' } }),
  ).toEqual({ delivered: true, tries: 3, status: 200, body: 'success' })
  const told = { kind: 'authorizationRevoked', openid, revoked: [8], createdAt: 1_900_000_000 }
  expect(opened()).toEqual([told, told, told])
  answers = [500, 500, 500]
  expect(await wechat.push({ event: 'debug_demo' })).toMatchObject({
    delivered: false,
    tries: 3,
    status: 500,
  })
  expect(seen).toHaveLength(6)
})

test('nobody listening is no answer', async () => {
  wechat.setPush({ ...keys, url: 'http://127.0.0.1:1/push' })
  expect(await wechat.push({ event: 'debug_demo' })).toMatchObject({ delivered: false, status: undefined })
})

test('the address is checked as the console checks it', async () => {
  expect(await wechat.checkPushUrl()).toBe(true)
  answers = [403]
  expect(await wechat.checkPushUrl()).toBe(false)
})

test('all of it can be asked for from outside', async () => {
  expect(await admin('push-settings', { url, token: keys.token, aesKey: keys.aesKey })).toMatchObject({
    status: 200,
  })
  expect((await admin('push-check', {})).answer).toEqual({ passed: true })
  const event = { event: 'user_authorization_cancellation', openid }
  expect((await admin('push', event)).answer).toMatchObject({ delivered: true })
  expect(await admin('push', { event: '' })).toMatchObject({ status: 400 })
  expect(await admin('push-settings', { url, token: keys.token, aesKey: 'short' })).toMatchObject({
    status: 400,
  })
})

test('without an address nothing can be pushed', async () => {
  const fresh = await startWechatStandIn(app)
  await expect(fresh.push({ event: 'debug_demo' })).rejects.toThrow('No address')
  await fresh.close()
})
