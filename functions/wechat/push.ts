import * as v from 'valibot'
import { decryptMessage } from './push-cipher'
import { parsePushEvent, type PushEvent } from './push-event'
import { PushRefusal } from './push-refusal'
import { isSigned } from './push-signature'

/** What is set for the message push in WeChat's console: 安全模式, JSON. */
export interface PushKeys {
  appid: string
  token: string
  /** EncodingAESKey, 43 characters. */
  aesKey: string
}

const urlCheck = v.object({
  signature: v.string(),
  timestamp: v.string(),
  nonce: v.string(),
  echostr: v.pipe(v.string(), v.maxLength(200)),
})
const pushQuery = v.object({ msg_signature: v.string(), timestamp: v.string(), nonce: v.string() })
const pushBody = v.pipe(v.string(), v.parseJson(), v.object({ Encrypt: v.string() }))

/**
 * Answers WeChat's check of our address (a GET, when it is set in the console).
 * @returns what must be sent back, as plain text
 * @throws PushRefusal
 */
export function answerUrlCheck(keys: Pick<PushKeys, 'token'>, query: unknown): string {
  const given = v.safeParse(urlCheck, query)
  if (!given.success) throw new PushRefusal('shape')
  const { signature, timestamp, nonce, echostr } = given.output
  if (!isSigned(signature, [keys.token, timestamp, nonce])) throw new PushRefusal('signature')
  return echostr
}

/**
 * Opens a push (a POST): signature, then cipher, then app, then message. Plain pushes are not taken, since
 * anybody who has seen one could send it with another body. Answer `success` within five seconds.
 * @throws PushRefusal
 */
export function openPush(keys: PushKeys, query: unknown, body: string): PushEvent {
  const given = v.safeParse(pushQuery, query)
  const sealed = v.safeParse(pushBody, body)
  if (!given.success || !sealed.success) throw new PushRefusal('shape')
  const { msg_signature: signature, timestamp, nonce } = given.output
  const { Encrypt: encrypted } = sealed.output
  if (!isSigned(signature, [keys.token, timestamp, nonce, encrypted])) throw new PushRefusal('signature')
  return parsePushEvent(decryptMessage(keys, encrypted), keys.appid)
}
