/**
 * Why a push is not taken:
 * - `signature`: it is not from WeChat, or our token is not the one set in the console.
 * - `cipher`: it can't be decrypted: our key is not the one set in the console.
 * - `appid`: it was made for another app.
 * - `shape`: it is not an encrypted push, or no JSON message.
 */
export type PushRefusalReason = 'signature' | 'cipher' | 'appid' | 'shape'

/** A push that is not taken. It says nothing of what was in it, and may be logged. */
export class PushRefusal extends Error {
  override readonly name = 'PushRefusal'
  constructor(readonly reason: PushRefusalReason) {
    super(`push refused: ${reason}`)
  }
}
