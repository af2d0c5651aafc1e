import { WechatError } from './error'
import type { WechatSettings } from './settings'

/**
 * Exchanges a code of the phone that is good for one exchange. So only a call that surely did not spend it, or
 * that WeChat answered with "busy", is repeated, once.
 *
 * @param usedErrcode what WeChat says of a code that was spent.
 * @throws WechatError `unknownOutcome` when the code may have been spent: the phone must ask for a new one
 */
export async function exchangeCode<Output>(
  settings: WechatSettings,
  exchange: () => Promise<Output>,
  usedErrcode: number,
): Promise<Output> {
  try {
    return await exchange()
  } catch (first) {
    if (!(first instanceof WechatError) || first.class !== 'transient') throw first
    if (first.ambiguous) throw unknownOutcome(first)
    await settings.pauseBeforeRetry()
    return exchange().catch((second: unknown) => {
      if (second instanceof WechatError && mayHaveSpentCode(first, second, usedErrcode))
        throw unknownOutcome(second)
      throw second
    })
  }
}

function mayHaveSpentCode(first: WechatError, second: WechatError, usedErrcode: number): boolean {
  if (second.ambiguous || second.errcode === -1) return true
  // "Busy" may have spent the code: then "used" on the second try tells of our own first one.
  return first.errcode === -1 && (second.class === 'transient' || second.errcode === usedErrcode)
}

function unknownOutcome({ path, errcode, errmsg, rid }: WechatError): WechatError {
  return new WechatError({ path, class: 'unknownOutcome', errcode, errmsg, rid, ambiguous: true })
}
