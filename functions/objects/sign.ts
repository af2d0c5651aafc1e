// The store is asked by URLs that are signed here: its own client takes 142 KB of a bundle, this 4.
import { createHash, createHmac } from 'node:crypto'
import { type Instant } from '@shared/time'

/** Whose right a signature lends, and where. */
export interface Signer {
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Of a role; it goes along with what is signed. */
  readonly sessionToken?: string | undefined
}

export const algorithm = 'AWS4-HMAC-SHA256'

/** `2026-11-22T01:12:00.000Z` → `20261122T011200Z` */
export const stampOf = (at: Instant): string => at.replace(/[-:]|\.\d+/g, '')

/** What a signature is for: `20261122/cn-northwest-1/s3/aws4_request`. */
export const scopeOf = (stamp: string, region: string): string =>
  `${stamp.slice(0, 8)}/${region}/s3/aws4_request`

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * The signature of a text by Signature Version 4, in hexadecimal.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function signatureOf(text: string, stamp: string, { secretAccessKey, region }: Signer): string {
  const key = [stamp.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  )
  return hmac(key, text).toString('hex')
}

/** As RFC 3986 has it; encodeURIComponent leaves five marks alone. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** A key in the path of a URL: its slashes stay. */
export const pathOf = (key: string): string => key.split('/').map(encode).join('/')

/** Parameters in the order in which they are signed. */
export const queryOf = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')

export interface SignedRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Without a query, its path encoded. */
  readonly url: string
  readonly query?: Readonly<Record<string, string>>
  readonly expiresSeconds: number
  readonly now: Instant
}

/** A URL that does one thing to one object, for whoever has it, for a while. */
export function signedUrl(
  { method, url, query, expiresSeconds, now }: SignedRequest,
  signer: Signer,
): string {
  const { host, pathname } = new URL(url)
  const stamp = stampOf(now)
  const scope = scopeOf(stamp, signer.region)
  const parameters = queryOf({
    ...query,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${signer.accessKeyId}/${scope}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(expiresSeconds),
    ...(signer.sessionToken && { 'X-Amz-Security-Token': signer.sessionToken }),
    'X-Amz-SignedHeaders': 'host',
  })
  const canonical = [method, pathname, parameters, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const hash = createHash('sha256').update(canonical).digest('hex')
  const signature = signatureOf([algorithm, stamp, scope, hash].join('\n'), stamp, signer)
  return `${url}?${parameters}&X-Amz-Signature=${signature}`
}
