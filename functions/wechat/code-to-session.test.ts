import { createServer } from 'node:http'
import { WechatError } from './error'
import { failureOf, startWechat } from './testing/wechat-on-this-machine'

const path = '/sns/jscode2session'
const openid = 'oInventedMember0000000000001'

let wechat: Awaited<ReturnType<typeof startWechat>>
beforeEach(async () => {
  wechat = await startWechat()
})
afterEach(() => wechat.close())

const logIn = (code = wechat.mintLoginCode(openid)) => wechat.client().codeToSession(code)

test('given a fresh login code, when it is exchanged, then the openid alone comes back', async () => {
  expect(await logIn()).toEqual({ openid })
})

test('given a code that was exchanged, when it comes again, then it is said to be used', async () => {
  const code = wechat.mintLoginCode(openid)
  await logIn(code)
  expect(await failureOf(logIn(code))).toMatchObject({ errcode: 40163, class: 'userState' })
})

test('given two phones that send one code at once, then exactly one gets in and the other hears 40163', async () => {
  const code = wechat.mintLoginCode(openid)
  const outcomes = await Promise.allSettled([logIn(code), logIn(code)])
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ errcode: 40163 })
})

test('given a code older than five minutes or never given out, then it is not known', async () => {
  const code = wechat.mintLoginCode(openid)
  wechat.advance(300_001)
  expect(await failureOf(logIn(code))).toMatchObject({ errcode: 40029, class: 'userState' })
  expect(await failureOf(logIn('the code is a mock one'))).toMatchObject({ errcode: 40029 })
})

test('given a wrong secret, then the failure asks for a person and tells WeChat’s request id', async () => {
  const client = wechat.client({ secret: 'ffffffffffffffffffffffffffffffff' })
  const failure = await failureOf(client.codeToSession(wechat.mintLoginCode(openid)))
  expect(failure).toMatchObject({ errcode: 40125, class: 'configuration' })
  expect(failure).toHaveProperty('rid', expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/))
})

test.each([
  [40226, 'userState'],
  [45011, 'minuteLimit'],
  [40164, 'configuration'],
  [41008, 'configuration'],
  [77777, 'configuration'],
])('when WeChat says %d, then it is %s, asked once only', async (errcode, cls) => {
  const code = wechat.mintLoginCode(openid)
  await wechat.addFault({ path, errcode, times: 1 })
  expect(await failureOf(logIn(code))).toMatchObject({ errcode, class: cls })
  expect(await logIn(code)).toEqual({ openid })
})

test('when WeChat is busy once, then the second try gets in', async () => {
  await wechat.addFault({ path, errcode: -1, times: 1 })
  expect(await logIn()).toEqual({ openid })
})

test('when WeChat is busy twice, then there is no third try and a new code is wanted', async () => {
  const code = wechat.mintLoginCode(openid)
  await wechat.addFault({ path, errcode: -1, times: 2 })
  expect(await failureOf(logIn(code))).toMatchObject({ errcode: -1, class: 'unknownOutcome' })
  expect(await logIn(code)).toEqual({ openid })
})

test('when WeChat was busy but spent the code, then "used" on the second try asks for a new code', async () => {
  await wechat.addFault({ path, errcode: -1, times: 1 })
  await wechat.addFault({ path, errcode: 40163, times: 1 })
  expect(await failureOf(logIn())).toMatchObject({ errcode: 40163, class: 'unknownOutcome' })
})

test('when the connection drops after the code was spent, then it is not sent again and a new one is wanted', async () => {
  const code = wechat.mintLoginCode(openid)
  await wechat.addFault({ path, drop: true, times: 1 })
  expect(await failureOf(logIn(code))).toMatchObject({ class: 'unknownOutcome', errcode: undefined })
  expect(await failureOf(logIn(code))).toMatchObject({ errcode: 40163 })
})

test('when WeChat answers too late, then the outcome is unknown', async () => {
  await wechat.addFault({ path, delayMs: 600_000, times: 1 })
  const failure = await failureOf(
    wechat.client({ timeoutMs: 50 }).codeToSession(wechat.mintLoginCode(openid)),
  )
  expect(failure).toMatchObject({ class: 'unknownOutcome', errmsg: 'no answer within 50 ms' })
})

test('when the delay is shorter than our patience, then the login succeeds', async () => {
  await wechat.addFault({ path, delayMs: 20, times: 1 })
  expect(await logIn()).toEqual({ openid })
})

test('when WeChat cannot be reached at all, then the code is still good and one pause lies between two tries', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  const address = await new Promise<ReturnType<typeof server.address>>((resolve) =>
    server.once('listening', () => resolve(server.address())),
  )
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port')
  const pauseBeforeRetry = jest.fn(() => Promise.resolve())
  const client = wechat.client({ baseUrl: `http://127.0.0.1:${address.port}`, pauseBeforeRetry })
  const failure = await failureOf(client.codeToSession('code'))
  expect(failure).toMatchObject({ class: 'transient', errmsg: 'connection failed (ECONNREFUSED)' })
  expect(pauseBeforeRetry).toHaveBeenCalledTimes(1)
})

test('no failure shows the secret, the code or the openid', async () => {
  const code = wechat.mintLoginCode(openid)
  await wechat.addFault({ path, drop: true, times: 1 })
  const failures = [
    await failureOf(logIn(code)),
    await failureOf(logIn(code)),
    await failureOf(wechat.client({ timeoutMs: 1, baseUrl: wechat.url }).codeToSession(code)),
  ]
  for (const failure of failures) {
    if (!(failure instanceof WechatError)) throw new Error('WechatError expected')
    const all = [failure.message, failure.stack, JSON.stringify(failure), String(failure.cause)].join('\n')
    for (const hidden of [wechat.secret, code, openid]) expect(all).not.toContain(hidden)
  }
})
