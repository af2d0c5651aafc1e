import * as v from 'valibot'
import {
  type Body,
  type Endpoint,
  headers,
  isCommand,
  type Output,
  type Params,
  type Query,
} from '@shared/endpoint'
import { apiOrigin } from './config'
import { newKey } from './ids'
import { ApiError, Unreachable } from './problem'
import { currentSession, forgetSession } from './session'

/** What an endpoint is given: its path's parameters, its query, its body, each where it has one. */
export type Input<E extends Endpoint> = (undefined extends Params<E>
  ? { params?: undefined }
  : { params: Params<E> }) &
  (undefined extends Query<E> ? { query?: undefined } : { query: Query<E> }) &
  (undefined extends Body<E> ? { body?: undefined } : { body: Body<E> })

interface Options {
  idempotencyKey?: string
  /** Of the phone, for what wants one. */
  confirmation?: string
  signal?: AbortSignal
}

const texts = v.record(v.string(), v.optional(v.union([v.string(), v.number(), v.boolean()])))
const errorSchema = v.object({
  error: v.object({
    code: v.string(),
    message: v.string(),
    fields: v.optional(v.record(v.string(), v.string())),
  }),
})

function addressOf(endpoint: Endpoint, params: unknown, query: unknown): string {
  const named = v.parse(texts, params ?? {})
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? ''))
  const asked = Object.entries(v.parse(texts, query ?? {})).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return `${apiOrigin}${path}${search && `?${search}`}`
}

/** A body as it goes over the wire. */
export const bodyTextOf = (body: unknown): string | undefined =>
  body === undefined ? undefined : JSON.stringify(body)

const headersOf = (endpoint: Endpoint, { idempotencyKey, confirmation }: Options): Record<string, string> => {
  const session = currentSession()
  return {
    'content-type': 'application/json',
    [headers.contractVersion]: String(endpoint.version),
    ...(session && {
      [headers.session]: `Bearer ${session.token}`,
      [headers.actingAs]: session.actingAs,
    }),
    ...(isCommand(endpoint) && { [headers.idempotencyKey]: idempotencyKey ?? newKey() }),
    ...(confirmation && { [headers.confirmation]: confirmation }),
  }
}

async function answerOf(url: string, init: RequestInit): Promise<{ ok: boolean; data: unknown }> {
  try {
    const response = await fetch(url, { ...init, cache: 'no-store', credentials: 'omit' })
    const data: unknown = await response.json()
    return { ok: response.ok, data }
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') throw problem
    throw new Unreachable()
  }
}

function problemOf(data: unknown): ApiError | Unreachable {
  const parsed = v.safeParse(errorSchema, data)
  if (!parsed.success) return new Unreachable()
  const { code, message, fields } = parsed.output.error
  return new ApiError(code, fields ? Object.values(fields).join('；') : message)
}

/**
 * Calls an endpoint of the contract, in the name of whoever let this computer in, under the role chosen.
 * @throws ApiError with a code and the sentence to show, Unreachable; AbortError when the signal came.
 */
export async function call<E extends Endpoint>(endpoint: E, input: Input<E> & Options): Promise<Output<E>> {
  const session = currentSession()
  const { ok, data } = await answerOf(addressOf(endpoint, input.params, input.query), {
    method: endpoint.method,
    headers: headersOf(endpoint, input),
    ...(input.body !== undefined && { body: bodyTextOf(input.body) }),
    ...(input.signal && { signal: input.signal }),
  })
  if (!ok) {
    const problem = problemOf(data)
    const isOver = problem instanceof ApiError && problem.code === 'NOT_SIGNED_IN'
    if (isOver && session && session === currentSession())
      forgetSession('登录已经结束，请再扫一次。没写入的表都还在。')
    throw problem
  }
  const schema: E['output'] = endpoint.output
  const output = v.safeParse(schema, data)
  if (!output.success) throw new ApiError('ANSWER_UNREADABLE', '系统的回答读不懂，请刷新网页后再看')
  return output.output
}
