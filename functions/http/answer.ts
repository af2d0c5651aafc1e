import { type ErrorCode, errors, type FieldErrors } from '@shared/errors'
import { headers } from '@shared/endpoint'
import { now } from '../clock'

/** What a handler gives back to API Gateway. */
export interface Answer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/** An answer in JSON. Every answer tells the server's time, so that a phone with a wrong clock can tell. */
export const answer = (statusCode: number, body: unknown): Answer => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    [headers.serverTime]: now(),
  },
  body: JSON.stringify(body),
})

/** An answer in plain text, as it is. */
export const answerText = (statusCode: number, text: string): Answer => ({
  statusCode,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    [headers.serverTime]: now(),
  },
  body: text,
})

/** The one shape of an error: code, the sentence for the person, the fields that are wrong, and whom to quote. */
export const answerError = (code: ErrorCode, requestId: string, fields?: FieldErrors): Answer =>
  answer(errors[code].status, {
    error: { code, message: errors[code].message, ...(fields && { fields }), requestId },
  })
