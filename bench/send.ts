import http from 'node:http'
import { type Endpoint, headers } from '@shared/endpoint'
import type { Sent } from '../functions/testing/caller'
import type { Somebody } from '../functions/testing/people'

const agent = new http.Agent({ keepAlive: true })

/**
 * Prepares a call over HTTP as a phone makes it, with the leanest client there is: the client's own work is no part
 * of what is measured. @throws Error when it doesn't go well.
 */
export function prepareSend<E extends Endpoint>(
  apiUrl: string,
  { token, grant }: Somebody,
  endpoint: E,
  { params, query, body, key = '' }: Sent<E>,
): () => Promise<void> {
  const given = (of: unknown): [string, string][] =>
    // Params and queries are flat objects by their contracts.
    Object.entries((of ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value)])
  let path: string = endpoint.path
  for (const [name, value] of given(params)) path = path.replace(`{${name}}`, encodeURIComponent(value))
  const options = {
    agent,
    method: endpoint.method,
    headers: {
      ...{ 'content-type': 'application/json', [headers.session]: `Bearer ${token}` },
      ...{ [headers.contractVersion]: String(endpoint.version), [headers.idempotencyKey]: key },
      ...(grant && { [headers.actingAs]: grant.grantId }),
    },
  }
  const url = `${apiUrl}${path}?${new URLSearchParams(given(query)).toString()}`
  const text = body === undefined ? '' : JSON.stringify(body)
  return () =>
    new Promise((resolve, reject) => {
      const request = http.request(url, options, (response) => {
        response.resume()
        response.on('end', () => {
          if (response.statusCode === endpoint.status) resolve()
          else reject(new Error(`${endpoint.name} answered ${response.statusCode ?? ''}`))
        })
      })
      request.on('error', reject)
      request.end(text)
    })
}
