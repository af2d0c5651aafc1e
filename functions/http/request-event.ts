import * as v from 'valibot'
import { Refusal } from '@shared/errors'

/** As much of API Gateway's HTTP API event (payload 2.0) as we read. */
const eventSchema = v.object({
  routeKey: v.string(),
  headers: v.record(v.string(), v.optional(v.string())),
  pathParameters: v.optional(v.record(v.string(), v.optional(v.string()))),
  queryStringParameters: v.optional(v.record(v.string(), v.optional(v.string()))),
  body: v.optional(v.string()),
  isBase64Encoded: v.boolean(),
  requestContext: v.object({
    requestId: v.string(),
    http: v.optional(v.object({ method: v.string() })),
  }),
})
export type HttpEvent = v.InferOutput<typeof eventSchema>

export const parseEvent = (event: unknown): HttpEvent => v.parse(eventSchema, event)

/** More than any form of ours holds. */
const maxBodyBytes = 100_000

/** The body as it was sent; undefined when none was. */
export const bodyText = ({ body, isBase64Encoded }: HttpEvent): string | undefined =>
  body !== undefined && isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body

/** The body as JSON. @throws Refusal TOO_LARGE, MALFORMED_REQUEST. */
export function jsonBody(event: HttpEvent): unknown {
  const text = bodyText(event)
  if (text === undefined || text === '') return undefined
  if (Buffer.byteLength(text) > maxBodyBytes) throw new Refusal('TOO_LARGE')
  try {
    const json: unknown = JSON.parse(text)
    return json
  } catch {
    throw new Refusal('MALFORMED_REQUEST')
  }
}
