import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { type Body, type Endpoint, headers, type Output, type Params, type Query } from '@shared/endpoint'
import { errors } from '@shared/errors'
import { instantSchema } from '@shared/time'
import { environment } from '@/environment'
import { keepOffset } from './clock'
import { noteExchange } from './network'
import { ApiError, Unreachable } from './problem'

/** How long an answer may take before the network counts as gone. */
const timeoutMs = 10_000

/** What an endpoint is given: its path's parameters, its query, its body, each where it has one. */
export type Input<E extends Endpoint> = (undefined extends Params<E>
  ? { params?: undefined }
  : { params: Params<E> }) &
  (undefined extends Query<E> ? { query?: undefined } : { query: Query<E> }) &
  (undefined extends Body<E> ? { body?: Body<E> } : { body: Body<E> })

/** What goes over the wire for one request. */
export interface Parcel {
  params?: unknown
  query?: unknown
  body?: unknown
  token?: string | undefined
  actingAs?: string | undefined
  idempotencyKey?: string | undefined
  /** The contract's version that the body was written for; today's when absent. */
  version?: number | undefined
}

const texts = v.record(v.string(), v.optional(v.union([v.string(), v.number(), v.boolean()])))

function addressOf(endpoint: Endpoint, { params = {}, query = {} }: Parcel): string {
  const named = v.parse(texts, params)
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = named[name]
    if (value === undefined) throw new RangeError(`${endpoint.name} needs ${name}`)
    return encodeURIComponent(value)
  })
  const asked = Object.entries(v.parse(texts, query)).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `${environment.apiOrigin}${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
}

const headersOf = (endpoint: Endpoint, parcel: Parcel): Record<string, string> => ({
  [headers.contractVersion]: String(parcel.version ?? endpoint.version),
  ...(parcel.token && { [headers.session]: `Bearer ${parcel.token}` }),
  ...(parcel.actingAs && { [headers.actingAs]: parcel.actingAs }),
  ...(parcel.idempotencyKey && { [headers.idempotencyKey]: parcel.idempotencyKey }),
})

const answerSchema = v.object({ statusCode: v.number(), data: v.unknown(), header: v.unknown() })

function unreached(): Unreachable {
  noteExchange(false)
  return new Unreachable()
}

async function post(endpoint: Endpoint, parcel: Parcel) {
  const sentAt = Date.now()
  try {
    const answer: unknown = await Taro.request({
      url: addressOf(endpoint, parcel),
      method: endpoint.method,
      header: headersOf(endpoint, parcel),
      data: parcel.body,
      timeout: timeoutMs,
    })
    const { statusCode, data, header } = v.parse(answerSchema, answer)
    learnTime(header, sentAt)
    return { statusCode, data }
  } catch (problem) {
    if (problem instanceof RangeError) throw problem
    throw unreached()
  }
}

/** Header names come back in whatever case the client likes. */
function learnTime(header: unknown, sentAt: number) {
  const all = v.safeParse(v.record(v.string(), v.unknown()), header)
  if (!all.success) return
  const found = Object.entries(all.output).find(([name]) => name.toLowerCase() === headers.serverTime)
  const serverTime = v.safeParse(instantSchema, found?.[1])
  if (serverTime.success) keepOffset(serverTime.output, sentAt, Date.now())
}

const errorBodySchema = v.object({
  error: v.object({
    code: v.string(),
    message: v.string(),
    fields: v.optional(v.record(v.string(), v.string())),
    requestId: v.string(),
  }),
})

function problemOf(status: number, data: unknown): ApiError | Unreachable {
  const parsed = v.safeParse(errorBodySchema, data)
  // Only our own words refuse anything: a firewall, a proxy or a hotel's login page says nothing of ours.
  if (!parsed.success && status < 500 && status !== 429) return unreached()
  noteExchange(true)
  if (parsed.success) return new ApiError({ ...parsed.output.error, status })
  // The gateway itself answers without our words when it has too many requests or no answer of ours.
  const code = status === 429 ? 'BUSY' : 'INTERNAL'
  return new ApiError({ code, message: errors[code].message, status })
}

/**
 * One request and its answer, for {@link callEndpoint} and the outbox; knows of no session.
 * @returns what the endpoint's output schema makes of the answer; fields it doesn't know are dropped
 * @throws ApiError when the server refuses or fails, Unreachable when nothing of ours came back: no answer, or
 *   that of something in between
 */
export async function exchange<E extends Endpoint>(endpoint: E, parcel: Parcel): Promise<Output<E>> {
  const { statusCode, data } = await post(endpoint, parcel)
  if (statusCode < 200 || statusCode > 299) throw problemOf(statusCode, data)
  const schema: E['output'] = endpoint.output
  const output = v.safeParse(schema, data)
  // Without our receipt nobody knows whether a command arrived: it is sent again, under the same key.
  const isForeign = typeof data !== 'object' || endpoint.delivery === 'queued'
  if (!output.success && isForeign) throw unreached()
  noteExchange(true)
  if (output.success) return output.output
  const message = '系统的回答读不懂，请更新小程序后再看'
  throw new ApiError({ code: 'ANSWER_UNREADABLE', message, status: statusCode })
}
