import * as v from 'valibot'
import { callWechat } from './call'
import { exchangeCode } from './exchange-code'
import type { WechatSettings } from './settings'

// The session_key of the answer is left behind: nothing here needs it, and what is not held cannot leak.
const answer = v.object({ openid: v.pipe(v.string(), v.nonEmpty()) })

const codeAlreadyUsed = 40163

/**
 * Exchanges the code of `wx.login` for the person's openid (`GET /sns/jscode2session`), within five minutes.
 * @throws WechatError `unknownOutcome` when the code may have been spent: the phone must log in with a new one
 */
export function codeToSession(settings: WechatSettings, code: string): Promise<{ openid: string }> {
  const exchange = () =>
    callWechat({
      baseUrl: settings.baseUrl,
      path: '/sns/jscode2session',
      query: {
        appid: settings.appid,
        secret: settings.secret,
        js_code: code,
        grant_type: 'authorization_code',
      },
      schema: answer,
      secrets: [settings.secret, code],
      timeoutMs: settings.timeoutMs,
    })
  return exchangeCode(settings, exchange, codeAlreadyUsed)
}
