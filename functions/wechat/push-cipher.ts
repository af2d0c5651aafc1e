import { createDecipheriv } from 'node:crypto'
import { PushRefusal } from './push-refusal'

// WeChat pads to 32 bytes, twice AES's block, which Node's own unpadding would not take.
const padTo = 32
const randomBytes = 16
const lengthBytes = 4

const keyOf = (aesKey: string): Buffer => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  if (aesKey.length !== 43 || key.length !== 32) throw new Error('EncodingAESKey has 43 characters')
  return key
}

/**
 * Takes the message out of an `Encrypt`: random(16) ‖ length(4) ‖ message ‖ appid, by AES-256-CBC.
 * @throws PushRefusal when it was not made with this key, or for another app
 */
export function decryptMessage(keys: { aesKey: string; appid: string }, encrypted: string): string {
  const key = keyOf(keys.aesKey)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const bytes = Buffer.from(encrypted, 'base64')
  if (bytes.length === 0 || bytes.length % 16 !== 0) throw new PushRefusal('cipher')
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > padTo || padding > padded.length) throw new PushRefusal('cipher')
  const full = padded.subarray(0, padded.length - padding)
  const from = randomBytes + lengthBytes
  if (full.length < from) throw new PushRefusal('cipher')
  const until = from + full.readUInt32BE(randomBytes)
  if (until > full.length) throw new PushRefusal('cipher')
  if (full.subarray(until).toString() !== keys.appid) throw new PushRefusal('appid')
  return full.subarray(from, until).toString()
}
