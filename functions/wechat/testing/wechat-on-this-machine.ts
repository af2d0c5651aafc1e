import * as v from 'valibot'
import { startWechatStandIn } from '../../../local/wechat'
import { callWechat } from '../call'
import { createWechatClient, type WechatClientOptions } from '../client'

const usualAppid = 'wx0000000000000000'
const secret = '00000000000000000000000000005ec2'

const standInState = v.object({
  counters: v.record(v.string(), v.object({ count: v.number() })),
  token: v.optional(v.object({ value: v.string() })),
})

/** The stand-in, clients for it, and one clock that moves both; `close()` it after the test. */
export async function startWechat(appid = usualAppid) {
  const clock = { ms: Date.UTC(2030, 0, 25, 1) }
  const standIn = await startWechatStandIn({ appid, secret, now: () => clock.ms })

  const admin = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = body ? { method, body: JSON.stringify(body) } : { method }
    const response = await fetch(`${standIn.adminUrl}/__admin/${path}`, init)
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const settings = {
    baseUrl: standIn.url,
    appid,
    secret,
    timeoutMs: 5_000,
    pauseBeforeRetry: () => Promise.resolve(),
  }
  const state = async () => v.parse(standInState, await admin('GET', 'state'))

  return {
    url: standIn.url,
    secret,
    /** What a single call needs. */
    settings,
    mintLoginCode: standIn.mintLoginCode,
    mintPhoneCode: standIn.mintPhoneCode,
    setPhoneNumber: standIn.setPhoneNumber,
    close: standIn.close,
    /** Moves the time of WeChat and of all its clients. */
    advance: (ms: number) => void (clock.ms += ms),
    addFault: (fault: object) => admin('POST', 'faults', fault),
    /** How many token calls reached WeChat today. */
    tokenCalls: async () => (await state()).counters['/cgi-bin/stable_token/day']?.count ?? 0,
    /** How many of them were forced. */
    forcedTokenCalls: async () => (await state()).counters['force_refresh/day']?.count ?? 0,
    currentToken: async () => (await state()).token?.value,
    /** A client as one container has it. */
    client: (more: Partial<WechatClientOptions> = {}) =>
      createWechatClient({
        ...settings,
        now: () => clock.ms,
        jitter: () => 0,
        ...more,
      }),
    /** A call that takes an access token, as the features will make them. */
    callWithToken: (accessToken: string) =>
      callWechat({
        baseUrl: standIn.url,
        path: '/cgi-bin/getcallbackip',
        query: { access_token: accessToken },
        schema: v.object({ ip_list: v.array(v.string()) }),
        secrets: [accessToken],
        timeoutMs: 5_000,
      }).then(() => accessToken),
  }
}

/** Runs a call that must fail, and gives what it failed with. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('The call should have failed')
}
