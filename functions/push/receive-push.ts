import { msOf } from '@shared/time'
import { receivePush } from '@shared/push/contract'
import { accountOfOpenid } from '../account/door'
import { handlePublic, type PublicRequest } from '../http/handle-public'
import { log } from '../log'
import { eraseAccount } from '../privacy/door'
import { openPush } from '../wechat/push'
import type { PushEvent } from '../wechat/push-event'
import { rememberHandled, wasHandled } from './handled.store'
import { orRefuse, pushKeys } from './keys'
import { releaseAccount } from './release-account'

/**
 * WeChat sends again for minutes at most. What is older was kept by somebody and sent anew, and would undo what the
 * person has done since.
 */
const countsForMs = 86_400_000

/** The phone number, in WeChat's list of what can be taken back. */
const phoneNumber = 8

/**
 * Takes WeChat's push: signed, encrypted, up to three times. It is acted on once: one that was handled, or is older than
 * a day, is taken, and nothing follows from it.
 * docs/rules.md#wechat-push.
 */
export const handler = handlePublic(receivePush, async (request) => {
  const { event } = request
  const told = orRefuse(() => openPush(pushKeys(), event.queryStringParameters ?? {}, textOf(event)))
  const isOld = told.createdAt * 1000 < msOf(request.now) - countsForMs
  if (!isOld) await act(told, request)
  log.info('push', { requestId: request.requestId, kind: told.kind, ...(isOld && { isOld }) })
  return { status: 200, body: 'success' }
})

const textOf = ({ body = '', isBase64Encoded }: PublicRequest<typeof receivePush>['event']) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body

async function act(told: PushEvent, by: PublicRequest<typeof receivePush>): Promise<void> {
  // Nothing else that WeChat pushes concerns what is kept here.
  if (told.kind === 'unknown') return
  const takesPhoneBack = told.kind === 'authorizationRevoked' && told.revoked.includes(phoneNumber)
  if (told.kind !== 'authorizationCancelled' && !takesPhoneBack) return
  if (await wasHandled(told)) return
  const accountId = await accountOfOpenid(told.openid)
  if (accountId && takesPhoneBack) await releaseAccount(accountId, by)
  else if (accountId) await eraseAccount(accountId, by)
  // Only now: if it broke off before the end, WeChat's next try goes on.
  await rememberHandled(told)
}
