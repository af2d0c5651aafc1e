import { handleAdmin } from './admin'
import { handleApi } from './api'
import { listen } from './http-server'
import { mintLoginCode } from './login-codes'
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
}

/** A stand-in that runs. */
export interface WechatStandIn {
  /** In the place of https://api.weixin.qq.com. */
  url: string
  /** Where `/__admin/…` answers. */
  adminUrl: string
  /** A code as `wx.login` would give it to this person. Throws on a misshapen openid. */
  mintLoginCode: (openid: string) => string
  close: () => Promise<void>
}

/** Starts WeChat's server API on this machine, all in memory. Rejects when a port is taken. */
export async function startWechatStandIn(options: WechatStandInOptions): Promise<WechatStandIn> {
  const { appid, secret, ipWhitelist } = options
  const limits = { ...statedLimits, ...options.limits }
  const state = createState({ appid, secret, ipWhitelist, limits }, options.now ?? Date.now)
  const closing = new AbortController()
  const api = await listen(options.port ?? 0, handleApi(state, closing.signal))
  const admin = await listen(options.adminPort ?? 0, handleAdmin(state)).catch(async (error: unknown) => {
    await api.close()
    throw error
  })
  return {
    url: api.url,
    adminUrl: admin.url,
    mintLoginCode: (openid) => mintLoginCode(state, openid),
    close: async () => {
      closing.abort()
      await Promise.all([api.close(), admin.close()])
    },
  }
}
