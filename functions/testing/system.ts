import { startCloud, type Cloud, type CloudOptions } from '../../local/cloud'
import { startWechatStandIn, type WechatStandIn } from '../../local/wechat'

const app = { appid: 'wx0123456789abcdef', secret: 'a secret of the tests' }

/** The whole back end in this process: real database, real gateway, WeChat's stand-in. */
export interface System {
  cloud: Cloud
  /** A login code as the phone of this WeChat user would get it. */
  loginCode: (openid: string) => string
  /** WeChat itself: phone numbers and their codes, and its message push. */
  wechat: WechatStandIn
  appid: string
  close: () => Promise<void>
}

/** Starts everything, in memory, with the functions' sources as handlers. */
export async function startSystem(options: Partial<CloudOptions> = {}): Promise<System> {
  // As patient as a busy machine is slow.
  const wechat = await startWechatStandIn({ ...app, pushTimeoutMs: 60_000 })
  const cloud = await startCloud({
    wechat: { url: wechat.url, ...app },
    handlers: 'source',
    environment: { LOG_LEVEL: 'SILENT' },
    ...options,
  })
  return {
    cloud,
    loginCode: (openid) => wechat.mintLoginCode(openid),
    wechat,
    appid: app.appid,
    close: async () => {
      await cloud.close()
      await wechat.close()
    },
  }
}
