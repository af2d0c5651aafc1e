import { type IncomingMessage } from 'node:http'
import * as v from 'valibot'
import { instant } from '@shared/time'
import { signedUrl, type Signer } from '../../functions/objects/sign'
import { StoreRefusal } from './refusal'

const methodSchema = v.picklist(['GET', 'HEAD', 'PUT', 'DELETE'])
const stampSchema = v.pipe(v.string(), v.regex(/^\d{8}T\d{6}Z$/))

const msOfStamp = (stamp: string): number =>
  Date.parse(stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))

const denied = (why: string) => new StoreRefusal(403, 'AccessDenied', why)

/**
 * Holds a request with a signature in its URL against that. A signature in a header is only looked for: this
 * machine's own tools make those.
 *
 * @throws StoreRefusal when there is none, it is over its time, or it is for something else.
 */
export function checkSignature(request: IncomingMessage, signer: Signer, nowMs: number): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
  const given = Object.fromEntries(url.searchParams)
  if (!('X-Amz-Signature' in given)) {
    if (request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return
    throw denied('Access Denied')
  }
  const { 'X-Amz-Date': date, 'X-Amz-Expires': expires, ...others } = given
  const stamp = v.safeParse(stampSchema, date)
  const method = v.safeParse(methodSchema, request.method)
  if (!stamp.success || !method.success) throw denied('Query-string authentication is malformed.')
  const signedMs = msOfStamp(stamp.output)
  if (signedMs + Number(expires) * 1000 <= nowMs) throw denied('Request has expired')
  const query = Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith('X-Amz-')))
  const right = signedUrl(
    {
      ...{ method: method.output, url: `${url.origin}${url.pathname}`, query },
      ...{ expiresSeconds: Number(expires), now: instant(signedMs) },
    },
    signer,
  )
  if (new URL(right).searchParams.get('X-Amz-Signature') !== given['X-Amz-Signature'])
    throw new StoreRefusal(403, 'SignatureDoesNotMatch', 'The signature does not match.')
}
