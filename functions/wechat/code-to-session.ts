import * as v from 'valibot'
import { callWechat } from './call'
import { WechatError } from './error'
import type { WechatSettings } from './settings'

// The session_key of the answer is left behind: nothing here needs it, and what is not held cannot leak.
const answer = v.object({ openid: v.pipe(v.string(), v.nonEmpty()) })

const codeAlreadyUsed = 40163

/**
 * Exchanges the code of `wx.login` for the person's openid (`GET /sns/jscode2session`).
 * A code is good for one exchange within five minutes, so only a call that surely did not spend it, or that
 * WeChat answered with "busy", is repeated, once.
 * @throws WechatError `unknownOutcome` when the code may have been spent: the phone must log in with a new one
 */
export async function codeToSession(settings: WechatSettings, code: string): Promise<{ openid: string }> {
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
  try {
    return await exchange()
  } catch (first) {
    if (!(first instanceof WechatError) || first.class !== 'transient') throw first
    if (first.ambiguous) throw unknownOutcome(first)
    await settings.pauseBeforeRetry()
    return exchange().catch((second: unknown) => {
      if (second instanceof WechatError && mayHaveSpentCode(first, second)) throw unknownOutcome(second)
      throw second
    })
  }
}

function mayHaveSpentCode(first: WechatError, second: WechatError): boolean {
  if (second.ambiguous || second.errcode === -1) return true
  // "Busy" may have spent the code: then "used" on the second try tells of our own first one.
  return first.errcode === -1 && (second.class === 'transient' || second.errcode === codeAlreadyUsed)
}

function unknownOutcome({ path, errcode, errmsg, rid }: WechatError): WechatError {
  return new WechatError({ path, class: 'unknownOutcome', errcode, errmsg, rid, ambiguous: true })
}
