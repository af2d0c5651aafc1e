import { type OutgoingHttpHeaders } from 'node:http'
import * as v from 'valibot'

/** What goes back to the client. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: string | Buffer
}

/** An answer of API Gateway itself. */
export const ownAnswer = (status: number, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
})

const resultSchema = v.looseObject({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
  cookies: v.optional(v.array(v.string())),
  body: v.optional(v.string()),
  isBase64Encoded: v.optional(v.boolean()),
})

/** Lambda refuses to carry more than this in one answer. */
const largestResult = 6 * 1024 * 1024

/**
 * What a function returned, as payload format 2.0 reads it: without a statusCode it is the JSON body of a 200, and
 * what can't be read is a 500.
 */
export function answerOf(result: unknown): Answer {
  const broken = ownAnswer(500, 'Internal Server Error')
  const text = JSON.stringify(result) as string | undefined // undefined for undefined, whatever its type says
  if (text === undefined || text.length > largestResult) return broken
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : text
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }
  const parsed = v.safeParse(resultSchema, result)
  if (!parsed.success) return broken
  const { statusCode, headers = {}, cookies, body = '', isBase64Encoded } = parsed.output
  const lowerCase = Object.fromEntries(
    Object.entries(headers).map(([k, value]) => [k.toLowerCase(), String(value)]),
  )
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...lowerCase,
      ...(cookies && { 'set-cookie': cookies }),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  }
}
