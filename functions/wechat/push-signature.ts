import { createHash, timingSafeEqual } from 'node:crypto'

/** WeChat's signature of a push: SHA-1 over the parts, sorted and joined. The token is one of them. */
export const signatureOf = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Whether a signature is that of these parts; takes the same time wherever they differ. */
export function isSigned(signature: string, parts: readonly string[]): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(parts))]
  return given.length === right.length && timingSafeEqual(given, right)
}
