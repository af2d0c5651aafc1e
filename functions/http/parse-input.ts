import * as v from 'valibot'
import { type Body, type Endpoint, headers, type Params, type Query } from '@shared/endpoint'
import { Refusal, type FieldErrors } from '@shared/errors'
import { type HttpEvent, jsonBody } from './request-event'

export interface Input<E extends Endpoint> {
  params: Params<E>
  query: Query<E>
  body: Body<E>
}

function check<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const fields: FieldErrors = {}
  for (const issue of result.issues) fields[v.getDotPath(issue) ?? ''] ??= sentenceOf(issue)
  throw new Refusal('INVALID_INPUT', fields)
}

// Our own messages are Chinese sentences; valibot's own are English and speak to programmers.
const sentenceOf = (issue: v.BaseIssue<unknown>): string =>
  /[\u4e00-\u9fff]/.test(issue.message)
    ? issue.message
    : issue.received === 'undefined'
      ? '这一项要填'
      : '这一项没填对'

/** Brings the body of an older phone up to today's version. @throws Refusal CLIENT_TOO_OLD. */
function lift(endpoint: Endpoint, body: unknown, version: number): unknown {
  let lifted = body
  for (let at = version; at < endpoint.version; at++) {
    const next = endpoint.lifts?.[at]
    if (!next) throw new Refusal('CLIENT_TOO_OLD')
    lifted = next(lifted)
  }
  return lifted
}

/**
 * Reads what an endpoint asks for out of the event.
 * @throws Refusal MALFORMED_REQUEST, TOO_LARGE, INVALID_INPUT (with the fields), CLIENT_TOO_OLD.
 */
export function parseInput<E extends Endpoint>(endpoint: E, event: HttpEvent): Input<E> {
  const version = event.headers[headers.contractVersion] ?? String(endpoint.version)
  if (!/^[1-9]\d{0,5}$/.test(version)) throw new Refusal('MALFORMED_REQUEST')
  const body = lift(endpoint, jsonBody(event), Number(version))
  const input = {
    params: endpoint.params && check(endpoint.params, event.pathParameters ?? {}),
    query: endpoint.query && check(endpoint.query, event.queryStringParameters ?? {}),
    body: endpoint.body && check(endpoint.body, body),
  }
  // Each part is checked by the very schema its type comes from; a conditional type can't follow that.
  return input as Input<E>
}
