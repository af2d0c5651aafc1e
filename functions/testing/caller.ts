import { randomBytes } from 'node:crypto'
import {
  type Body,
  type Endpoint,
  headers,
  isCommand,
  type Output,
  type Params,
  type Query,
  type Refuses,
} from '@shared/endpoint'
import type { FieldErrors } from '@shared/errors'

type Given<K extends string, T> = T extends undefined ? { [P in K]?: undefined } : { [P in K]: T }

/** What a call gives, as its contract asks. */
export type Sent<E extends Endpoint> = Given<'params', Params<E>> &
  Given<'query', Query<E>> &
  Given<'body', Body<E>> & { key?: string; actingAs?: string; version?: number; confirmation?: string }

/** What came back: the output, or the error's body. */
export interface Got<E extends Endpoint> {
  status: number
  headers: Headers
  /** Undefined unless the call went well. */
  output: Output<E> | undefined
  error: { code: Refuses<E>; message: string; fields?: FieldErrors; requestId: string } | undefined
}

export const newKey = (): string => randomBytes(16).toString('hex')

function urlOf(apiUrl: string, path: string, params: unknown, query: unknown): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(Reflect.get(Object(params), name))),
  )
  const given: [string, unknown][] = typeof query === 'object' && query ? Object.entries(query) : []
  const pairs = given.filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return `${apiUrl}${filled}${search && `?${search}`}`
}

/** Calls an endpoint over HTTP, typed by its contract. The key is fresh unless given. */
export async function call<E extends Endpoint>(
  apiUrl: string,
  token: string | undefined,
  endpoint: E,
  sent: Sent<E>,
): Promise<Got<E>> {
  const response = await fetch(urlOf(apiUrl, endpoint.path, sent.params, sent.query), {
    method: endpoint.method,
    headers: {
      'content-type': 'application/json',
      [headers.contractVersion]: String(sent.version ?? endpoint.version),
      ...(token && { [headers.session]: `Bearer ${token}` }),
      ...(sent.actingAs && { [headers.actingAs]: sent.actingAs }),
      ...(sent.confirmation && { [headers.confirmation]: sent.confirmation }),
      ...(isCommand(endpoint) && { [headers.idempotencyKey]: sent.key ?? newKey() }),
    },
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
  })
  // The server checks what it sends against the contract; tests look at the values.
  const json = (await response.json()) as { error?: Got<E>['error'] }
  const ok = response.status < 300
  return {
    status: response.status,
    headers: response.headers,
    output: ok ? json : undefined,
    error: ok ? undefined : json.error,
  }
}

/** Calls that must go well. @throws Error with the code that came instead. */
export async function must<E extends Endpoint>(got: Promise<Got<E>>): Promise<Output<E>> {
  const { output, error, status } = await got
  if (output === undefined)
    throw new Error(`${status} ${error?.code ?? ''} ${JSON.stringify(error?.fields ?? {})}`)
  return output
}
