import { Refusal } from '@shared/errors'
import { environment, secret } from '../environment'
import { log } from '../log'
import type { PushKeys } from '../wechat/push'
import { PushRefusal } from '../wechat/push-refusal'

/** What is set in WeChat's console for this app. @throws Error when the environment lacks it. */
export const pushKeys = (): PushKeys => ({
  appid: environment.WECHAT_APPID,
  token: secret('WECHAT_PUSH_TOKEN'),
  aesKey: secret('WECHAT_PUSH_AES_KEY'),
})

/** Why a push is not taken stands in the log; who sent it is told no more than that it is not WeChat's. */
export function orRefuse<T>(open: () => T): T {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof PushRefusal)) throw error
    log.info('push refused', { reason: error.reason })
    throw new Refusal('PUSH_NOT_GENUINE')
  }
}
