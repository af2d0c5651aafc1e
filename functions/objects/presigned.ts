import { instant, msOf, type Instant } from '@shared/time'
import { resource } from '../environment'
import { bucketUrl, objectUrl, signer } from './bucket'
import { algorithm, scopeOf, signatureOf, signedUrl, stampOf } from './sign'

interface Upload {
  readonly key: string
  readonly maxBytes: number
  readonly contentType: string
  readonly expiresSeconds: number
  readonly now: Instant
}

/** Where to send a form (multipart POST) with these fields first and the file, as `file`, last. */
export interface PresignedUpload {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Lets its holder upload one object, under that key, of that type, not empty and not larger, until it expires. The
 * store itself refuses anything else. Acts with this function's right to s3:PutObject.
 */
export function presignedUpload(upload: Upload): PresignedUpload {
  const { key, maxBytes, contentType, expiresSeconds, now } = upload
  const stamp = stampOf(now)
  const fields = {
    key,
    'Content-Type': contentType,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${signer.accessKeyId}/${scopeOf(stamp, signer.region)}`,
    'X-Amz-Date': stamp,
    ...(signer.sessionToken && { 'X-Amz-Security-Token': signer.sessionToken }),
  }
  const policy = {
    expiration: instant(msOf(now) + expiresSeconds * 1000),
    conditions: [
      { bucket: resource('FILES_BUCKET') },
      ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
      ['content-length-range', 1, maxBytes],
    ],
  }
  const encoded = Buffer.from(JSON.stringify(policy)).toString('base64')
  const signature = signatureOf(encoded, stamp, signer)
  return { url: bucketUrl(), fields: { ...fields, Policy: encoded, 'X-Amz-Signature': signature } }
}

interface Download {
  readonly key: string
  /** The name under which it is saved; it may be Chinese. */
  readonly fileName: string
  readonly expiresSeconds: number
  readonly now: Instant
}

/** A URL that gives its holder one object to save, until it expires. Acts with this function's right to s3:GetObject. */
export const presignedDownload = ({ key, fileName, expiresSeconds, now }: Download): string =>
  signedUrl(
    {
      ...{ method: 'GET', url: objectUrl(key), expiresSeconds, now },
      query: {
        'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    },
    signer,
  )
