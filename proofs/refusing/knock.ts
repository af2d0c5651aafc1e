import { type Endpoint, headers, isCommand } from '@shared/endpoint'
import { type ErrorCode, errors } from '@shared/errors'
import * as v from 'valibot'
import { newKey } from '../../functions/testing/caller'
import type { Somebody } from '../../functions/testing/people'

/** What is sent, not held to any contract. */
export interface Knock {
  method: string
  /** With its query. */
  path: string
  /** As it goes over the wire. */
  body?: string
  /** Nobody, when absent. */
  as?: Somebody
  headers?: Record<string, string>
}

/** A knock as the endpoint wants it. */
export const knockAt = (
  endpoint: Endpoint,
  sent: { params?: Record<string, string>; query?: string; body?: object },
  as?: Somebody,
): Knock => ({
  method: endpoint.method,
  path:
    endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => sent.params?.[name] ?? '') +
    (sent.query ? `?${sent.query}` : ''),
  ...(sent.body && { body: JSON.stringify(sent.body) }),
  ...(as && { as }),
  headers: {
    [headers.contractVersion]: String(endpoint.version),
    ...(isCommand(endpoint) && { [headers.idempotencyKey]: newKey() }),
  },
})

const refusedSchema = v.strictObject({
  error: v.strictObject({
    code: v.string(),
    message: v.string(),
    fields: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/[\u4e00-\u9fff]/)))),
    requestId: v.pipe(v.string(), v.minLength(1)),
  }),
})

/** Knocks. @returns what is wrong with the answer, in words; nothing when it is this refusal, rightly put. */
export async function refusedWith(
  apiUrl: string,
  code: ErrorCode,
  { method, path, body, as, headers: more }: Knock,
): Promise<string | undefined> {
  const response = await fetch(apiUrl + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(as && { [headers.session]: `Bearer ${as.token}` }),
      ...(as?.grant && { [headers.actingAs]: as.grant.grantId }),
      ...more,
    },
    ...(body !== undefined && { body }),
  })
  const answer: unknown = await response.json()
  const { status, message } = errors[code]
  const got = v.safeParse(refusedSchema, answer)
  if (!got.success) return `${response.status} ${JSON.stringify(answer).slice(0, 80)} instead of ${code}`
  const { error } = got.output
  if (error.code !== code) return `${error.code} instead of ${code}`
  if (response.status !== status) return `${response.status} with ${code}`
  if (error.message !== message) return `another sentence with ${code}`
  if (response.headers.get('cache-control') !== 'no-store') return `${code} may be kept by a cache`
  return undefined
}
