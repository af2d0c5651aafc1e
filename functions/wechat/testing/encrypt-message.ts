import { createCipheriv } from 'node:crypto'

/** The `Encrypt` of a message as WeChat makes it. @param random 16 bytes that nobody can guess. */
export function encryptMessage(
  { aesKey, appid }: { aesKey: string; appid: string },
  message: string,
  random: Uint8Array,
): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(message))
  const full = Buffer.concat([random, length, Buffer.from(message), Buffer.from(appid)])
  const padding = 32 - (full.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([full, Buffer.alloc(padding, padding)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}
