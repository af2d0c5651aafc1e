import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { CorsFacts } from '../template'

const allowed = ({ origins }: CorsFacts, { headers: { origin } }: IncomingMessage): string | undefined =>
  origin !== undefined && origins.includes(origin) ? origin : undefined

/** What a browser sends before a call that a page of another origin makes. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' &&
  headers.origin !== undefined &&
  headers['access-control-request-method'] !== undefined

/** What API Gateway itself answers to a preflight: yes, or nothing that a browser takes for a yes. */
export function preflightHeaders(cors: CorsFacts, request: IncomingMessage): OutgoingHttpHeaders {
  const origin = allowed(cors, request)
  if (origin === undefined) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': cors.methods.join(','),
    'access-control-allow-headers': cors.headers.join(','),
    'access-control-max-age': String(cors.maxAgeSeconds),
  }
}

/** What API Gateway adds to an answer. */
export function corsHeaders(cors: CorsFacts, request: IncomingMessage): OutgoingHttpHeaders {
  const origin = allowed(cors, request)
  if (origin === undefined) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': cors.exposedHeaders.join(','),
  }
}
