import { type Signer } from '../../functions/objects/sign'
import { accessOfObject } from './accesses'
import { readForm } from './form'
import { exchange, type Answer } from './http'
import { type KeptObjects } from './kept-objects'
import { refusalXml, StoreRefusal } from './refusal'
import { respond, type Serving } from './serving'
import { checkSignature } from './signed-url'
import { checkUpload } from './upload-policy'

export interface ObjectServing extends Serving {
  readonly objects: KeptObjects
  /** Ids by names. */
  readonly buckets: ReadonlyMap<string, string>
  readonly signer: Signer
  readonly now: () => number
}

/** More the emulator doesn't read; S3 itself takes 5 GB at once. */
const mostBytes = 11 * 1_048_576

/** A page of any origin may send forms and read answers: a request counts by its signature. */
const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' }
const preflight = {
  ...cors,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': '*',
}

/** Serves S3: what is allowed goes on to the emulator, and what that has kept goes to the disk. */
export async function serveObject(serving: ObjectServing): Promise<void> {
  const { request, response } = serving
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflight)
    response.end()
    return
  }
  try {
    if (serving.body.length > mostBytes)
      throw new StoreRefusal(400, 'EntityTooLarge', 'On one machine an object has at most 11 MiB.')
    const isForm = request.headers['content-type']?.startsWith('multipart/form-data')
    await (request.method === 'POST' && isForm ? serveUpload(serving) : serveRequest(serving))
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error
    response.writeHead(error.status, { ...cors, 'content-type': 'application/xml' })
    response.end(request.method === 'HEAD' ? '' : refusalXml(error))
  }
}

const placeOf = ({ request, buckets }: ObjectServing) => {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://store')
  const [, bucket = '', ...key] = pathname.split('/')
  return { pathname, search, searchParams, bucket, bucketId: buckets.get(bucket) ?? '?', key: key.join('/') }
}

async function serveUpload(serving: ObjectServing): Promise<void> {
  const { request, body, response, emulator, observe, signer, now } = serving
  const { bucket, bucketId } = placeOf(serving)
  const form = readForm(request.headers['content-type'] ?? '', body)
  checkUpload(form, bucket, signer, now())
  const key = form.fields.get('key') ?? ''
  observe(accessOfObject('POST', bucketId, key))
  const path = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`
  const headers = { 'content-type': form.fields.get('content-type') ?? 'binary/octet-stream' }
  const answer = await exchange({ method: 'PUT', url: `${emulator}${path}`, headers, body: form.file })
  await keep(serving, 'PUT', path, answer)
  respond(response, answer.status === 200 ? { ...answer, status: 204 } : answer, cors)
}

/** What of a signed URL's query is for the emulator, to which the signature says nothing: what to list. */
function searchOf(signed: URLSearchParams): string {
  const asked = [...signed].filter(([name]) => !/^(x-amz-|response-)/i.test(name))
  return asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : ''
}

async function serveRequest(serving: ObjectServing): Promise<void> {
  const { request, body, response, emulator, observe, signer, now } = serving
  checkSignature(request, signer, now())
  const { pathname, search, searchParams, bucketId, key } = placeOf(serving)
  const method = request.method ?? ''
  observe(accessOfObject(method, bucketId, decodeURIComponent(key)))
  const url = `${emulator}${pathname}${searchParams.has('X-Amz-Signature') ? searchOf(searchParams) : search}`
  const answer = await exchange({ method, url, headers: request.headers, body })
  await keep(serving, method, pathname, answer)
  const disposition = searchParams.get('response-content-disposition')
  respond(response, answer, { ...cors, ...(disposition !== null && { 'content-disposition': disposition }) })
}

/** Writes down what a call has changed, as the emulator has it now. */
async function keep({ objects, emulator }: ObjectServing, method: string, path: string, answer: Answer) {
  if (answer.status >= 300) return
  if (method === 'DELETE') objects.delete(path)
  if (method !== 'PUT') return
  const { body, headers } = await exchange({ method: 'GET', url: `${emulator}${path}` })
  objects.put({ path, body, contentType: headers['content-type'] ?? 'binary/octet-stream' })
}
