import { now } from '../clock'
import { bucketUrl, signer } from './bucket'
import { ObjectStoreError } from './object-store-error'
import { signedUrl } from './sign'

const keys = /<Key>([^<]*)<\/Key>/g
const isCut = /<IsTruncated>true<\/IsTruncated>/

/**
 * The keys of objects that begin so, in order, a thousand at most; those after `after` when it is given. For plain keys:
 * a name with marks that XML writes otherwise comes as XML writes it. Acts with s3:ListBucket.
 * @throws ObjectStoreError.
 */
export async function listObjects(
  prefix: string,
  after?: string,
): Promise<{ keys: string[]; more: boolean }> {
  const url = signedUrl(
    {
      ...{ method: 'GET', url: `${bucketUrl()}/`, expiresSeconds: 60, now: now() },
      query: { 'list-type': '2', prefix, ...(after !== undefined && { 'start-after': after }) },
    },
    signer,
  )
  const response = await fetch(url).catch(() => undefined)
  if (!response?.ok) throw new ObjectStoreError('list of objects', response?.status)
  const xml = await response.text()
  return { keys: [...xml.matchAll(keys)].map(([, key = '']) => key), more: isCut.test(xml) }
}
