import * as v from 'valibot'
import { callWechat } from './call'
import { WechatError } from './error'
import { exchangeCode } from './exchange-code'
import type { WechatSettings } from './settings'

/** A number that WeChat has verified. */
export interface PhoneNumber {
  /** Digits alone, without the country's. */
  number: string
  /** `86` for China. */
  countryCode: string
}

const path = '/wxa/business/getuserphonenumber'

const answer = v.object({
  phone_info: v.object({
    purePhoneNumber: v.pipe(v.string(), v.regex(/^\d{4,20}$/)),
    countryCode: v.pipe(v.string(), v.regex(/^\d{1,4}$/)),
    watermark: v.object({ appid: v.string() }),
  }),
})

// WeChat has one errcode for a code that is wrong, old or used.
const codeNotTaken = 40029

/**
 * Exchanges the code of a `getPhoneNumber` button for the number (`POST /wxa/business/getuserphonenumber`), within
 * five minutes. It is another code than that of `wx.login`.
 *
 * @param given.openid when given, WeChat makes sure that the code is this person's.
 * @throws WechatError `userState`: code wrong, old or used; `unknownOutcome`: ask for a new code
 */
export async function phoneNumber(
  settings: WechatSettings,
  accessToken: string,
  given: { code: string; openid?: string | undefined },
): Promise<PhoneNumber> {
  const { code, openid } = given
  const exchange = () =>
    callWechat({
      baseUrl: settings.baseUrl,
      path,
      query: { access_token: accessToken },
      body: { code, ...(openid !== undefined && { openid }) },
      schema: answer,
      secrets: [accessToken, code],
      timeoutMs: settings.timeoutMs,
    })
  const { phone_info: info } = await exchangeCode(settings, exchange, codeNotTaken)
  if (info.watermark.appid !== settings.appid)
    throw new WechatError({ path, class: 'configuration', errmsg: 'the watermark is of another app' })
  return { number: info.purePhoneNumber, countryCode: info.countryCode }
}
