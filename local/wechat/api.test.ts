import { startWechatStandIn, type WechatStandIn, type WechatStandInOptions } from '.'

const app = { appid: 'wx0000000000000000', secret: '00000000000000000000000000005ec2' }
const openid = 'oInventedMember0000000000001'
const other = 'oInventedMember0000000000002'
const startMs = Date.UTC(2030, 0, 25, 1)

let now: number
let wechat: WechatStandIn
const start = async (more: Partial<WechatStandInOptions> = {}) => {
  wechat = await startWechatStandIn({ ...app, now: () => now, ...more })
}
beforeEach(() => {
  now = startMs
})
afterEach(() => wechat.close())

const ask = async (path: string, init?: RequestInit) => {
  const response = await fetch(wechat.url + path, init)
  expect(response.status).toBe(200)
  const text = await response.text()
  const body: unknown = JSON.parse(text)
  return { type: response.headers.get('content-type'), text, body }
}
const logIn = (code: string | undefined, more: Record<string, string> = {}) => {
  const query = new URLSearchParams({
    ...app,
    grant_type: 'authorization_code',
    ...(code && { js_code: code }),
    ...more,
  })
  return ask(`/sns/jscode2session?${query.toString()}`)
}
const askToken = (more: object = {}) =>
  ask('/cgi-bin/stable_token', {
    method: 'POST',
    body: JSON.stringify({ grant_type: 'client_credential', ...app, ...more }),
  })

describe('jscode2session', () => {
  test('answers a fresh code with openid and session key alone, labelled as text, slashes escaped', async () => {
    await start()
    const code = wechat.mintLoginCode(openid)
    expect(code).toMatch(/^.{32}$/)
    const { type, text, body } = await logIn(code)
    expect(type).toBe('text/plain')
    expect(body).toEqual({ openid, session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/) })
    expect(text).not.toMatch(/[^\\]\//)
  })

  test('refuses a code that is used, older than 300 s or unknown', async () => {
    await start()
    const used = wechat.mintLoginCode(openid)
    await logIn(used)
    expect((await logIn(used)).body).toMatchObject({ errcode: 40163 })
    const [lasting, late] = [wechat.mintLoginCode(openid), wechat.mintLoginCode(openid)]
    now += 300_000
    expect((await logIn(lasting)).body).toMatchObject({ openid })
    now += 1
    expect((await logIn(late)).body).toMatchObject({ errcode: 40029 })
    expect((await logIn('the code is a mock one')).body).toMatchObject({ errcode: 40029 })
  })

  test('says no with a comma before the request id, whose first part is the second', async () => {
    await start()
    const { type, body } = await logIn('unknown')
    expect(type).toBe('text/plain')
    const second = (startMs / 1000).toString(16)
    const errmsg = expect.stringMatching(new RegExp(`^invalid code, rid: ${second}-[0-9a-f]{8}-[0-9a-f]{8}$`))
    expect(body).toEqual({ errcode: 40029, errmsg })
  })

  test('checks address, missing parameters, appid, grant type, secret and code in this order', async () => {
    await start({ ipWhitelist: ['127.0.0.1'] })
    const wrong: Record<string, string> = { appid: '', secret: '', js_code: '', grant_type: 'wrong' }
    const expectNext = async (errcode: number) =>
      expect((await logIn('', wrong)).body).toMatchObject({ errcode })
    await expectNext(41002)
    wrong['appid'] = 'wrong'
    await expectNext(41004)
    wrong['secret'] = 'wrong'
    await expectNext(41008)
    wrong['js_code'] = 'wrong'
    await expectNext(40013)
    wrong['appid'] = app.appid
    await expectNext(40002)
    wrong['grant_type'] = 'authorization_code'
    await expectNext(40125)
    wrong['secret'] = app.secret
    await expectNext(40029)
  })

  test('given a list of allowed addresses without this one, then the address is refused before all else', async () => {
    await start({ ipWhitelist: ['203.0.113.7'] })
    expect((await logIn(undefined, { appid: '' })).body).toMatchObject({
      errcode: 40164,
      errmsg: expect.stringMatching(
        /^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist, rid: /,
      ),
    })
  })

  test('lets one person log in so often a minute, and others all the same', async () => {
    await start({ limits: { loginsPerUserPerMinute: 2 } })
    for (const errcode of [undefined, undefined, 45011]) {
      const { body } = await logIn(wechat.mintLoginCode(openid))
      expect(body).toEqual(
        errcode ? expect.objectContaining({ errcode }) : expect.objectContaining({ openid }),
      )
    }
    expect((await logIn(wechat.mintLoginCode(other))).body).toMatchObject({ openid: other })
    now += 60_000
    expect((await logIn(wechat.mintLoginCode(openid))).body).toMatchObject({ openid })
  })
})

describe('stable_token', () => {
  test('is labelled with "encoding", and says no without a comma before the request id', async () => {
    await start()
    const { type, body } = await askToken({ appid: 'wrong' })
    expect(type).toBe('application/json; encoding=utf-8')
    expect(body).toEqual({
      errcode: 40013,
      errmsg: expect.stringMatching(/^invalid appid rid: [0-9a-f]{8}-/),
    })
  })

  test.each([
    [{ appid: undefined }, 41002],
    [{ secret: undefined }, 41004],
    [{ grant_type: undefined }, 40002],
    [{ secret: 'wrong' }, 40125],
    [{ force_refresh: 'yes' }, 47001],
  ])('answers %j with %d', async (more, errcode) => {
    await start()
    expect((await askToken(more)).body).toMatchObject({ errcode })
  })

  test('wants a POST of JSON', async () => {
    await start()
    const path = '/cgi-bin/stable_token'
    expect((await ask(path)).body).toMatchObject({ errcode: 43002 })
    expect((await ask(path, { method: 'POST', body: '{"appid":' })).body).toMatchObject({ errcode: 47001 })
    expect((await ask(path, { method: 'POST', body: '[]' })).body).toMatchObject({ errcode: 41002 })
    expect((await ask(path, { method: 'POST' })).body).toMatchObject({ errcode: 44002 })
    expect((await ask('/sns/jscode2session', { method: 'POST' })).body).toMatchObject({ errcode: 43001 })
  })

  test('has a limit for the minute and one for the day of China', async () => {
    await start({ limits: { tokensPerMinute: 1, tokensPerDay: 3 } })
    expect((await askToken()).body).toMatchObject({ expires_in: 7200 })
    expect((await askToken()).body).toMatchObject({ errcode: 45011 })
    now += 60_000
    expect((await askToken()).body).toMatchObject({ expires_in: 7140 })
    now += 60_000
    expect((await askToken()).body).toMatchObject({ errcode: 45009 })
    now = Date.UTC(2030, 0, 25, 16)
    expect((await askToken()).body).toMatchObject({ expires_in: 7200 })
  })
})

test('a path that WeChat does not have is refused, the admin paths among them', async () => {
  await start()
  expect((await ask('/wxa/nothing')).body).toMatchObject({ errcode: 40066 })
  expect((await ask('/__admin/state')).body).toMatchObject({ errcode: 40066 })
})
