import { WechatError } from './error'
import { failureOf, startWechat } from './testing/wechat-on-this-machine'

const tokenPath = '/cgi-bin/stable_token'
const callPath = '/cgi-bin/getcallbackip'

let wechat: Awaited<ReturnType<typeof startWechat>>
beforeEach(async () => {
  wechat = await startWechat()
})
afterEach(() => wechat.close())

describe('holding the token', () => {
  test('given parallel first calls and a later one, then WeChat is asked for the token once', async () => {
    const client = wechat.client()
    const used = await Promise.all([1, 2, 3, 4].map(() => client.withToken(wechat.callWithToken)))
    used.push(await client.withToken(wechat.callWithToken))
    expect(new Set(used).size).toBe(1)
    expect(await wechat.tokenCalls()).toBe(1)
  })

  test('given 7,200 s and 20 s of jitter, when 6,880 s are over, then the token counts as stale and no sooner', async () => {
    const client = wechat.client({ jitter: () => 20_000 })
    const first = await client.withToken(wechat.callWithToken)
    wechat.advance(6_879_999)
    await client.withToken(wechat.callWithToken)
    expect(await wechat.tokenCalls()).toBe(1)
    wechat.advance(1)
    expect(await client.withToken(wechat.callWithToken)).toBe(first)
    expect(await wechat.tokenCalls()).toBe(2)
    wechat.advance(20_000)
    expect(await client.withToken(wechat.callWithToken)).not.toBe(first)
  })

  test('when the token endpoint is busy or drops the connection once, then a second try gets the token', async () => {
    for (const fault of [{ errcode: -1 }, { drop: true }]) {
      await wechat.addFault({ path: tokenPath, ...fault })
      expect(await wechat.client().withToken(wechat.callWithToken)).toBe(await wechat.currentToken())
    }
  })

  test('when the token endpoint says no, then the call is not made and the next call asks again', async () => {
    const client = wechat.client()
    const call = jest.fn(wechat.callWithToken)
    await wechat.addFault({ path: tokenPath, errcode: 40164 })
    expect(await failureOf(client.withToken(call))).toMatchObject({ errcode: 40164, class: 'configuration' })
    expect(call).not.toHaveBeenCalled()
    expect(await client.withToken(call)).toBe(await wechat.currentToken())
  })
})

describe('when WeChat does not take the token', () => {
  test('and another container forced a new one, then the new one is fetched without force and the call repeated', async () => {
    const client = wechat.client()
    const old = await client.withToken(wechat.callWithToken)
    await forceElsewhere()
    const call = jest.fn(wechat.callWithToken)
    expect(await client.withToken(call)).not.toBe(old)
    expect(call).toHaveBeenCalledTimes(2)
    expect(await wechat.forcedTokenCalls()).toBe(1)
  })

  test('in many parallel calls, then they share one renewal', async () => {
    const client = wechat.client()
    await client.withToken(wechat.callWithToken)
    await forceElsewhere()
    const before = await wechat.tokenCalls()
    const used = await Promise.all([1, 2, 3, 4, 5].map(() => client.withToken(wechat.callWithToken)))
    expect(new Set(used)).toEqual(new Set([await wechat.currentToken()]))
    expect((await wechat.tokenCalls()) - before).toBe(1)
  })

  test('in a slow call after a quick one has renewed it, then the slow one takes what is there', async () => {
    const client = wechat.client()
    const old = await client.withToken(wechat.callWithToken)
    await forceElsewhere()
    let release: () => void = () => undefined
    const renewed = new Promise<void>((resolve) => (release = resolve))
    const slow = client.withToken(async (token) => {
      if (token === old) await renewed
      return wechat.callWithToken(token)
    })
    const quick = await client.withToken(wechat.callWithToken)
    const before = await wechat.tokenCalls()
    release()
    expect(await slow).toBe(quick)
    expect(await wechat.tokenCalls()).toBe(before)
  })

  test('and somebody new comes during the forced refresh, then they wait for its token', async () => {
    let newcomer: Promise<string> | undefined
    const mayForceRefresh = () => {
      newcomer = client.withToken(wechat.callWithToken)
      return true
    }
    const client = wechat.client({ mayForceRefresh })
    await wechat.addFault({ path: callPath, errcode: 40001, times: 1 })
    const forced = await client.withToken(wechat.callWithToken)
    expect(await newcomer).toBe(forced)
    expect(await wechat.tokenCalls()).toBe(3)
  })

  test.each([40001, 42001, 40014])(
    'says %d, and the same token comes back, then one forced refresh and one repeat mend it',
    async (errcode) => {
      const client = wechat.client()
      const old = await client.withToken(wechat.callWithToken)
      await wechat.addFault({ path: callPath, errcode, times: 1 })
      expect(await client.withToken(wechat.callWithToken)).not.toBe(old)
      expect(await wechat.forcedTokenCalls()).toBe(1)
    },
  )

  test('in parallel calls and the same token comes back, then one forced refresh serves them all', async () => {
    const client = wechat.client()
    await client.withToken(wechat.callWithToken)
    await wechat.addFault({ path: callPath, errcode: 40001, times: 5 })
    const used = await Promise.all([1, 2, 3, 4, 5].map(() => client.withToken(wechat.callWithToken)))
    expect(new Set(used)).toEqual(new Set([await wechat.currentToken()]))
    expect(await wechat.forcedTokenCalls()).toBe(1)
  })

  test('again after the repeat, then it fails and there is no third try', async () => {
    const client = wechat.client()
    const call = jest.fn(wechat.callWithToken)
    await wechat.addFault({ path: callPath, errcode: 40001, times: 9 })
    expect(await failureOf(client.withToken(call))).toMatchObject({ errcode: 40001, class: 'token' })
    expect(call).toHaveBeenCalledTimes(2)
  })

  test('again within 30 s of a forced refresh, then none is forced; after 30 s one is', async () => {
    const client = wechat.client()
    for (const forced of [1, 1]) {
      await wechat.addFault({ path: callPath, errcode: 40001, times: 1 })
      await client.withToken(wechat.callWithToken).catch(() => undefined)
      expect(await wechat.forcedTokenCalls()).toBe(forced)
    }
    wechat.advance(30_000)
    await wechat.addFault({ path: callPath, errcode: 40001, times: 1 })
    expect(await client.withToken(wechat.callWithToken)).toBe(await wechat.currentToken())
    expect(await wechat.forcedTokenCalls()).toBe(2)
  })

  test('and the injected guard says no, then the first failure is passed on', async () => {
    const client = wechat.client({ mayForceRefresh: () => Promise.resolve(false) })
    await wechat.addFault({ path: callPath, errcode: 42001, times: 1 })
    expect(await failureOf(client.withToken(wechat.callWithToken))).toMatchObject({ errcode: 42001 })
    expect(await wechat.forcedTokenCalls()).toBe(0)
  })

  test('and a container without a good guard forces too soon, then WeChat’s day limit is passed on', async () => {
    await forceElsewhere()
    await wechat.addFault({ path: callPath, errcode: 40001, times: 1 })
    const failure = await failureOf(wechat.client().withToken(wechat.callWithToken))
    expect(failure).toMatchObject({ errcode: 45009, class: 'dayLimit' })
  })

  test('when the forced call is dropped, then it is not repeated, and the next call finds the new token', async () => {
    const client = wechat.client()
    const old = await client.withToken(wechat.callWithToken)
    await wechat.addFault({ path: callPath, errcode: 40001, times: 1 })
    await wechat.addFault({ path: tokenPath, delayMs: 1, times: 1 })
    await wechat.addFault({ path: tokenPath, drop: true, times: 1 })
    expect(await failureOf(client.withToken(wechat.callWithToken))).toMatchObject({ class: 'transient' })
    expect(await wechat.forcedTokenCalls()).toBe(1)
    expect(await client.withToken(wechat.callWithToken)).not.toBe(old)
  })
})

test.each([41001, 43101, 45009, 47003])(
  'any other refusal (%d) is passed on without a renewal',
  async (errcode) => {
    const client = wechat.client()
    const call = jest.fn(wechat.callWithToken)
    await wechat.addFault({ path: callPath, errcode, times: 1 })
    expect(await failureOf(client.withToken(call))).toMatchObject({ errcode })
    expect(call).toHaveBeenCalledTimes(1)
    expect(await wechat.tokenCalls()).toBe(1)
  },
)

test('no failure shows the access token', async () => {
  const client = wechat.client()
  const token = await client.withToken(wechat.callWithToken)
  await wechat.addFault({ path: callPath, drop: true, times: 1 })
  const failure = await failureOf(client.withToken(wechat.callWithToken))
  if (!(failure instanceof WechatError)) throw new Error('WechatError expected')
  expect([failure.message, failure.stack, JSON.stringify(failure)].join()).not.toContain(token)
})

/** Another container, whose token was refused, forces a new one. */
async function forceElsewhere(): Promise<void> {
  await wechat.addFault({ path: callPath, errcode: 40001, times: 1 })
  await wechat.client().withToken(wechat.callWithToken)
}
