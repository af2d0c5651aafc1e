import * as v from 'valibot'
import { startWechatStandIn, type WechatStandIn } from '.'

const app = { appid: 'wx0000000000000000', secret: '00000000000000000000000000005ec2' }
const issued = v.object({ access_token: v.string(), expires_in: v.number() })

let now: number
let wechat: WechatStandIn
beforeEach(async () => {
  now = Date.UTC(2030, 0, 25, 1)
  wechat = await startWechatStandIn({ ...app, now: () => now })
})
afterEach(() => wechat.close())

const askToken = async (force = false): Promise<unknown> => {
  const body = JSON.stringify({ grant_type: 'client_credential', ...app, force_refresh: force })
  return (await fetch(`${wechat.url}/cgi-bin/stable_token`, { method: 'POST', body })).json()
}
const getToken = async (force = false) => v.parse(issued, await askToken(force))
/** 0 when the token is taken, else the errcode. */
const use = async (token?: string) => {
  const query = token === undefined ? '' : `?access_token=${token}`
  const answer: unknown = await (await fetch(`${wechat.url}/cgi-bin/getcallbackip${query}`)).json()
  return v.parse(v.object({ errcode: v.optional(v.number(), 0) }), answer).errcode
}

test('gives the same token with its remaining seconds as long as it is good', async () => {
  const first = await getToken()
  expect(first.expires_in).toBe(7200)
  now += 6_899_000
  expect(await getToken()).toEqual({ ...first, expires_in: 301 })
})

test('rotates five minutes before the end, and takes the previous token five minutes longer', async () => {
  const { access_token: old } = await getToken()
  now += 6_900_000
  const { access_token: next, expires_in: seconds } = await getToken()
  expect([next === old, seconds]).toEqual([false, 7200])
  now += 299_999
  expect([await use(old), await use(next)]).toEqual([0, 0])
  now += 1
  expect([await use(old), await use(next)]).toEqual([40001, 0])
})

test('says expired of a token that ran out, and does not take it again after a late rotation', async () => {
  const { access_token: old } = await getToken()
  now += 7_200_000
  expect(await use(old)).toBe(42001)
  await getToken()
  expect(await use(old)).toBe(40001)
})

test('says missing of no token and invalid of an unknown one', async () => {
  expect([await use(), await use(''), await use('unknown')]).toEqual([41001, 41001, 40001])
})

test('a forced refresh kills the token in use and the one before it at once', async () => {
  const { access_token: oldest } = await getToken()
  now += 6_900_000
  const { access_token: old } = await getToken()
  const { access_token: next } = await getToken(true)
  expect([await use(oldest), await use(old), await use(next)]).toEqual([40001, 40001, 0])
  expect((await getToken()).access_token).toBe(next)
})

test('forced refreshes lie 30 s apart and are 20 in a day of China', async () => {
  await getToken(true)
  now += 29_999
  expect(await askToken(true)).toMatchObject({ errcode: 45009 })
  now += 1
  for (let count = 2; count <= 20; count += 1) {
    await getToken(true)
    now += 30_000
  }
  expect(await askToken(true)).toMatchObject({ errcode: 45009 })
  now = Date.UTC(2030, 0, 25, 16)
  expect((await getToken(true)).expires_in).toBe(7200)
})
