import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type MasterKey } from './master-key'

const ivBytes = 12
const tagBytes = 16

/** Part of what is sealed: the same pairs in any order. */
const associated = (keyId: string, context: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(JSON.stringify([keyId, Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))]))

/** Seals something under the master key and a context: nonce, mark, content. */
export function wrap(master: MasterKey, plain: Buffer, context: Readonly<Record<string, string>>): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', master.key, iv).setAAD(associated(master.keyId, context))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** Opens what `wrap` has sealed; undefined for another context, another key, or something damaged. */
export function unwrap(
  master: MasterKey,
  blob: Buffer,
  context: Readonly<Record<string, string>>,
): Buffer | undefined {
  if (blob.length < ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', master.key, blob.subarray(0, ivBytes))
  decipher.setAAD(associated(master.keyId, context))
  decipher.setAuthTag(blob.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(blob.subarray(ivBytes + tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}
