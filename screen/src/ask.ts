import * as v from 'valibot'
import { openScreen, readScreen } from '@shared/station/screen-contract'
import type { Output } from '@shared/endpoint'
import { headers } from '@shared/endpoint'
import { thisBrowser } from './this-browser'

const patienceMs = 15_000

/** The server no longer knows this screen. */
export class Unknown extends Error {
  override name = 'Unknown'
}

async function post<T>(
  path: string,
  version: number,
  schema: v.GenericSchema<unknown, T>,
  body: object,
): Promise<T> {
  const api = document.querySelector('meta[name="houniao-api"]')?.getAttribute('content') ?? ''
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patienceMs)
  try {
    const response = await fetch(`${api}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [headers.contractVersion]: String(version) },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: giveUp.signal,
    })
    const answer: unknown = await response.json()
    if (response.status === 404) throw new Unknown()
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return v.parse(schema, answer)
  } finally {
    clearTimeout(timer)
  }
}

/** Opens a code by which a host connects this screen. @throws Error while the server can't be reached. */
export const askToOpen = (): Promise<Output<typeof openScreen>> =>
  post(openScreen.path, openScreen.version, openScreen.output, { browser: thisBrowser(navigator.userAgent) })

/** What to show now. @throws Unknown when the server has forgotten it; Error while it can't be reached. */
export const askWhatToShow = (screenId: string, secret: string): Promise<Output<typeof readScreen>> =>
  post(readScreen.path.replace('{screenId}', screenId), readScreen.version, readScreen.output, { secret })
