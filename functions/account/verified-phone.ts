import { Refusal } from '@shared/errors'
import { log } from '../log'
import { WechatError } from '../wechat/error'
import { wechat } from '../wechat/wechat'

/** A number of another country isn't on any roster, and nobody here could call it. */
const home = '86'

/**
 * The number that WeChat verified, for the code of its button. The code is good once.
 * @throws Refusal PHONE_CODE_INVALID: press the button again; WECHAT_UNAVAILABLE.
 */
export async function verifiedPhone(code: string): Promise<string> {
  try {
    const { number, countryCode } = await wechat().phoneNumber(code)
    if (countryCode !== home) throw new Refusal('PHONE_CODE_INVALID')
    return number
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn('wechat', { errcode: error.errcode, class: error.class, rid: error.rid })
    const again = error.class === 'userState' || error.class === 'unknownOutcome'
    throw new Refusal(again ? 'PHONE_CODE_INVALID' : 'WECHAT_UNAVAILABLE')
  }
}
