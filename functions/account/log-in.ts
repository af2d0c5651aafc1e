import { logIn } from '@shared/account/contract'
import type { Person } from '@shared/access/person'
import type { Instant } from '@shared/time'
import { writeAudit } from '../audit/door'
import { getCounty } from '../county/door'
import { environment } from '../environment'
import { handlePublic } from '../http/handle-public'
import { log } from '../log'
import { hashOf } from '../writes/idempotency'
import { WechatError } from '../wechat/error'
import { findOrMakeAccount, getPerson } from './account.store'
import { openSession } from './session.store'
import { viewMe } from './view-me'
import { wechat } from '../wechat/wechat'

/** A line in the log of the county to which they belong, or in which they have a role. */
async function noteLogIn(
  { accountId, member, grants }: Person,
  at: Instant,
  requestId: string,
): Promise<void> {
  const countyId = member?.countyId ?? grants[0]?.countyId
  const known = countyId && (await getCounty(countyId))
  const line = { subjectId: accountId, at, requestId, accountId, actingAs: 'self' }
  await writeAudit({ ...line, action: 'session.open', county: known ? known.county : undefined })
}

/** Logs in by WeChat's code. The session key that WeChat sends along is neither used nor kept. */
export const handler = handlePublic(logIn, async ({ body, now, newId, refuse, requestId }) => {
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
  const [session, me] = await Promise.all([
    openSession(accountId, now),
    viewMe(person),
    noteLogIn(person, now, requestId),
  ])
  return { status: 201, body: { ...session, me } }
})
