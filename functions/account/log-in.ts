import { logIn } from '@shared/account/contract'
import { environment } from '../environment'
import { handlePublic } from '../http/handle-public'
import { log } from '../log'
import { hashOf } from '../writes/idempotency'
import { WechatError } from '../wechat/error'
import { findOrMakeAccount, getPerson } from './account.store'
import { openSession } from './session.store'
import { viewMe } from './view-me'
import { wechat } from './wechat'

/** Logs in by WeChat's code. The session key that WeChat sends along is neither used nor kept. */
export const handler = handlePublic(logIn, async ({ body, now, newId, refuse }) => {
  const { openid } = await wechat()
    .codeToSession(body.code)
    .catch((error: unknown) => {
      if (!(error instanceof WechatError)) throw error
      log.warn('wechat', { errcode: error.errcode, class: error.class, rid: error.rid })
      if (error.errcode === 40226) return refuse('WECHAT_BLOCKED')
      return refuse(error.class === 'userState' ? 'WECHAT_CODE_INVALID' : 'WECHAT_UNAVAILABLE')
    })
  const openidHash = hashOf([environment.WECHAT_APPID, openid])
  const accountId = await findOrMakeAccount(openidHash, openid, () => newId('account'))
  const person = await getPerson(accountId, now)
  if (!person) throw new Error('an account that was just found is gone')
  return { status: 201, body: { ...(await openSession(accountId, now)), me: await viewMe(person) } }
})
