import { Readable } from 'node:stream'
import { setTimeout as rest } from 'node:timers/promises'
import { now } from '../clock'
import { objectUrl, signer } from './bucket'
import { ObjectMissing, ObjectStoreError } from './object-store-error'
import { signedUrl, type SignedRequest } from './sign'

/** From first asking to the answer's head. */
const answerMs = 10_000
const attempts = 3
/** Long enough for one call; nobody but this function sees these URLs. */
const expiresSeconds = 60

type Body = Uint8Array<ArrayBuffer>

/** One call to one object. What may have failed by chance is asked again: each of these calls may be repeated. */
async function call(
  method: SignedRequest['method'],
  key: string,
  sent: { body?: Body; contentType?: string } = {},
): Promise<Response> {
  const operation = `${method} of an object`
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(method, key, sent)
    if (response?.ok) return response
    // What isn't read keeps its connection.
    await response?.body?.cancel()
    if (response?.status === 404) throw new ObjectMissing(operation, 404)
    const isRefused = response !== undefined && response.status < 500
    if (isRefused || attempt === attempts) throw new ObjectStoreError(operation, response?.status)
    await rest(50 * 2 ** attempt)
  }
}

async function send(
  method: SignedRequest['method'],
  key: string,
  { body, contentType }: { body?: Body; contentType?: string },
): Promise<Response | undefined> {
  const url = signedUrl({ method, url: objectUrl(key), expiresSeconds, now: now() }, signer)
  const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {}
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), answerMs)
  try {
    return await fetch(url, { method, headers, signal: late.signal, ...(body && { body }) })
  } catch {
    // The error may carry the URL, and with it the signature.
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** An object's content, as it comes. @throws ObjectMissing, ObjectStoreError. */
export async function readObject(key: string): Promise<Readable> {
  const { body } = await call('GET', key)
  return Readable.from(body ? chunksOf(body) : [], { objectMode: false })
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
  } finally {
    // Who stops in the middle gives the connection back.
    await reader.cancel().catch(() => undefined)
  }
}

/** How large an object is, and of what type; undefined when there is none. @throws ObjectStoreError. */
export async function headObject(key: string): Promise<{ bytes: number; contentType: string } | undefined> {
  try {
    const { headers } = await call('HEAD', key)
    return { bytes: Number(headers.get('content-length')), contentType: headers.get('content-type') ?? '' }
  } catch (error) {
    if (error instanceof ObjectMissing) return undefined
    throw error
  }
}

/** Keeps an object, in place of what was there. The bucket encrypts it. @throws ObjectStoreError. */
export async function putObject(key: string, body: Body, contentType: string): Promise<void> {
  await call('PUT', key, { body, contentType })
}

/** Deletes an object; no matter if there is none. @throws ObjectStoreError. */
export async function deleteObject(key: string): Promise<void> {
  await call('DELETE', key).catch((error: unknown) => {
    if (!(error instanceof ObjectMissing)) throw error
  })
}
