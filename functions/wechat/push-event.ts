import * as v from 'valibot'
import { PushRefusal } from './push-refusal'

/** What a push tells. WeChat may send it three times: whoever acts on it must bear that. */
export type PushEvent =
  | {
      kind: 'authorizationRevoked'
      openid: string
      /** What was taken back, by WeChat's numbers: 8 is the phone number. */
      revoked: readonly number[]
      /** Epoch seconds. */
      createdAt: number
    }
  /** The person closed their WeChat account, or withdrew from this mini-program: what we hold must go. */
  | { kind: 'authorizationCancelled'; openid: string; createdAt: number }
  /** Anything else, with its list, which WeChat sends as one object or as many. */
  | { kind: 'unknown'; event: string; list: readonly object[]; createdAt: number }

const listItem = v.record(v.string(), v.unknown())

const message = v.looseObject({
  MsgType: v.string(),
  CreateTime: v.pipe(v.number(), v.integer()),
  Event: v.optional(v.string(), ''),
  AppID: v.optional(v.string()),
  OpenID: v.optional(v.string()),
  RevokeInfo: v.optional(v.string(), ''),
  List: v.optional(v.union([v.array(listItem), listItem]), []),
})

/**
 * Reads a decrypted message.
 * @throws PushRefusal `shape` when it is no message, or an event about nobody; `appid` when it is about another app
 */
export function parsePushEvent(text: string, appid: string): PushEvent {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), message), text)
  if (!parsed.success) throw new PushRefusal('shape')
  const { MsgType, Event, AppID, OpenID: openid, RevokeInfo, List, CreateTime: createdAt } = parsed.output
  if (AppID !== undefined && AppID !== appid) throw new PushRefusal('appid')
  const isEvent = MsgType.toLowerCase() === 'event'
  if (isEvent && (Event === 'user_authorization_revoke' || Event === 'user_authorization_cancellation')) {
    if (!openid) throw new PushRefusal('shape')
    if (Event === 'user_authorization_cancellation')
      return { kind: 'authorizationCancelled', openid, createdAt }
    const revoked = (RevokeInfo.match(/\d+/g) ?? []).map(Number)
    return { kind: 'authorizationRevoked', openid, revoked, createdAt }
  }
  const list = Array.isArray(List) ? List : [List]
  return { kind: 'unknown', event: isEvent ? Event : MsgType, list, createdAt }
}
