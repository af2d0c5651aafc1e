import { type Endpoint, headers, isCommand } from '@shared/endpoint'
import { newKey } from '../../functions/testing/caller'
import type { Ask } from './calls'
import type { Persona } from './people'

/** What came back, held to no contract. */
export interface Answer {
  status: number
  json: unknown
}

/** Asks an endpoint as somebody. */
export async function ask(
  apiUrl: string,
  endpoint: Endpoint,
  { params = {}, query = {}, body }: Ask,
  { who, actingAs = who.grant?.grantId }: Persona,
): Promise<Answer> {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  const search = new URLSearchParams(query).toString()
  const response = await fetch(`${apiUrl}${path}${search && `?${search}`}`, {
    method: endpoint.method,
    headers: {
      'content-type': 'application/json',
      [headers.contractVersion]: String(endpoint.version),
      [headers.session]: `Bearer ${who.token}`,
      ...(actingAs && { [headers.actingAs]: actingAs }),
      ...(isCommand(endpoint) && { [headers.idempotencyKey]: newKey() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, json: await response.json() }
}
