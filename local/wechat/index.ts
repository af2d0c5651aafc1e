import * as v from 'valibot'
import { handleAdmin } from './admin'
import { handleApi } from './api'
import { type FaultInput, faultSchema } from './faults'
import { listen } from './http-server'
import { mintLoginCode } from './login-codes'
import { mintPhoneCode, setPhoneNumber } from './phone-codes'
import { checkPushUrl, push, type PushedEvent, type PushOutcome, type PushSettings } from './push'
import { createState, type Limits, statedLimits } from './state'

/** What the stand-in is set up with; only the app must be given. */
export interface WechatStandInOptions {
  appid: string
  secret: string
  /** 0 or absent: any free one. */
  port?: number
  adminPort?: number
  /** Epoch milliseconds; the machine's clock if not given. */
  now?: () => number
  /** Addresses that may use the app secret; all if not given. */
  ipWhitelist?: readonly string[]
  /** Call limits other than WeChat's own. */
  limits?: Partial<Limits>
  /** Where the message push goes; `setPush` may say it later. */
  push?: PushSettings
  /** How long a push is waited for; 5,000 ms, as WeChat waits, if not given. */
  pushTimeoutMs?: number
}

/** A stand-in that runs. */
export interface WechatStandIn {
  /** In the place of https://api.weixin.qq.com. */
  url: string
  /** Where `/__admin/…` answers. */
  adminUrl: string
  /** A code as `wx.login` would give it to this person. Throws on a misshapen openid. */
  mintLoginCode: (openid: string) => string
  /** Says which number this person's WeChat is bound to; undefined: none. Throws on a misshapen one. */
  setPhoneNumber: (openid: string, phone: string | undefined) => void
  phoneNumberOf: (openid: string) => string | undefined
  /** A code as a `getPhoneNumber` button would give it to this person. Throws when they have no number. */
  mintPhoneCode: (openid: string) => string
  /** What goes wrong with the next calls, as `POST /__admin/faults` takes it. Throws on a misshapen one. */
  injectFault: (fault: FaultInput) => void
  /** Says where the message push goes. */
  setPush: (settings: PushSettings) => void
  /** Checks that address as WeChat's console does. Rejects when there is none, or nobody answers. */
  checkPushUrl: () => Promise<boolean>
  /** Pushes an event there. Rejects when there is no address. */
  push: (event: PushedEvent) => Promise<PushOutcome>
  close: () => Promise<void>
}

/** Starts WeChat's server API on this machine, all in memory. Rejects when a port is taken. */
export async function startWechatStandIn(options: WechatStandInOptions): Promise<WechatStandIn> {
  const { appid, secret, ipWhitelist } = options
  const limits = { ...statedLimits, ...options.limits }
  const closing = new AbortController()
  const state = createState({ appid, secret, ipWhitelist, limits }, options.now ?? Date.now, {
    push: options.push,
    pushTimeoutMs: options.pushTimeoutMs ?? 5_000,
    closing: closing.signal,
  })
  const api = await listen(options.port ?? 0, handleApi(state))
  const admin = await listen(options.adminPort ?? 0, handleAdmin(state)).catch(async (error: unknown) => {
    await api.close()
    throw error
  })
  return {
    url: api.url,
    adminUrl: admin.url,
    mintLoginCode: (openid) => mintLoginCode(state, openid),
    setPhoneNumber: (openid, phone) => setPhoneNumber(state, openid, phone),
    phoneNumberOf: (openid) => state.users.get(openid)?.phone,
    mintPhoneCode: (openid) => mintPhoneCode(state, openid),
    injectFault: (fault) => void state.faults.push(v.parse(faultSchema, fault)),
    setPush: (settings) => void (state.push = settings),
    checkPushUrl: () => checkPushUrl(state),
    push: (event) => push(state, event),
    close: async () => {
      closing.abort()
      await Promise.all([api.close(), admin.close()])
    },
  }
}
