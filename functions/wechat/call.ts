import * as v from 'valibot'
import { classOfErrcode, WechatError } from './error'

/** One HTTP call to WeChat's server API. */
export interface WechatCall<Output> {
  baseUrl: string
  path: string
  query?: Record<string, string>
  /** With a body the call is a POST of JSON, without one a GET. */
  body?: object
  /** The fields wanted from a successful answer. */
  schema: v.GenericSchema<unknown, Output>
  /** Values that must never show in an error: app secret, login code, access token. */
  secrets: readonly string[]
  timeoutMs: number
}

const envelope = v.looseObject({
  errcode: v.optional(v.pipe(v.number(), v.integer())),
  errmsg: v.optional(v.string(), ''),
})

// Errors of fetch: a time-out by its name, a broken connection by the code of its cause.
const fetchFailure = v.object({
  name: v.string(),
  cause: v.optional(v.object({ code: v.optional(v.string()) })),
})

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47])
const jpegBegins = Buffer.from([0xff, 0xd8, 0xff])

const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

/**
 * Makes one call, without any retry, and gives the fields of `schema`.
 * WeChat answers HTTP 200 for every error and mislabels JSON as text, so only `errcode` in the text decides.
 * @throws WechatError
 */
export async function callWechat<Output>(call: WechatCall<Output>): Promise<Output> {
  return readAnswer(call, (await fetchBytes(call)).toString('utf8'))
}

/** A picture as WeChat made it. */
export interface WechatImage {
  mediaType: 'image/png' | 'image/jpeg'
  bytes: Buffer
}

/**
 * Makes one call that is answered by a picture. What it is shows in its first bytes; anything else is an error's JSON,
 * whatever it is called.
 * @throws WechatError
 */
export async function callWechatForImage(call: Omit<WechatCall<never>, 'schema'>): Promise<WechatImage> {
  const bytes = await fetchBytes(call)
  if (bytes.subarray(0, 4).equals(pngBegins)) return { mediaType: 'image/png', bytes }
  if (bytes.subarray(0, 3).equals(jpegBegins)) return { mediaType: 'image/jpeg', bytes }
  // An answer without an errcode would be no picture either.
  return readAnswer({ ...call, schema: v.never() }, bytes.toString('utf8'))
}

function readAnswer<Output>(call: WechatCall<Output>, text: string): Output {
  const answer = parseJson(text)
  const head = v.safeParse(envelope, answer)
  if (!head.success) throw unreadable(call, 'the answer is not a JSON object with a sound errcode')
  const { errcode, errmsg } = head.output
  if (errcode !== undefined && errcode !== 0) {
    const rid = /\brid: ?([0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8})/.exec(errmsg)?.[1]
    const cleaned = withoutSecrets(errmsg, call.secrets)
    throw new WechatError({ path: call.path, class: classOfErrcode(errcode), errcode, errmsg: cleaned, rid })
  }
  const body = v.safeParse(call.schema, answer)
  if (body.success) return body.output
  const fields = body.issues.map((issue) => v.getDotPath(issue) ?? '?').join(', ')
  throw unreadable(call, `the answer lacks or misshapes: ${fields}`)
}

type Sent = Omit<WechatCall<unknown>, 'schema'>

async function fetchBytes(call: Sent): Promise<Buffer> {
  const url = new URL(call.path, call.baseUrl)
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  // A kept-alive socket may have died while the Lambda slept, and its reset would look like an unknown outcome.
  const headers: Record<string, string> = { connection: 'close' }
  const init: RequestInit = { headers, redirect: 'manual', signal: AbortSignal.timeout(call.timeoutMs) }
  if (call.body) {
    headers['content-type'] = 'application/json'
    init.method = 'POST'
    // A string has a length, so the request is not chunked.
    init.body = JSON.stringify(call.body)
  }
  try {
    const response = await fetch(url, init)
    const bytes = Buffer.from(await response.arrayBuffer())
    if (response.status === 200) return bytes
    throw unreadable(call, `HTTP status ${response.status}`)
  } catch (error) {
    if (error instanceof WechatError) throw error
    throw connectionError(call, error)
  }
}

function connectionError(call: Sent, error: unknown): WechatError {
  const failure = v.safeParse(fetchFailure, error)
  // The error itself is not passed on: it may carry the URL, and with it the secret.
  if (failure.success && failure.output.name === 'TimeoutError')
    return unreadable(call, `no answer within ${call.timeoutMs} ms`)
  const code = (failure.success && failure.output.cause?.code) || 'no reason given'
  const errmsg = `connection failed (${code})`
  return new WechatError({
    path: call.path,
    class: 'transient',
    errmsg,
    ambiguous: !neverSent.includes(code),
  })
}

function unreadable(call: Pick<Sent, 'path'>, errmsg: string): WechatError {
  return new WechatError({ path: call.path, class: 'transient', errmsg, ambiguous: true })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message would quote the answer, which may hold a session key.
    return undefined
  }
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  let cleaned = text
  for (const secret of secrets) if (secret) cleaned = cleaned.replaceAll(secret, '***')
  return cleaned.replace(/\bo[\w-]{27}(?![\w-])/g, '***')
}
