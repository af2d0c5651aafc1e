import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type Access } from '../template'
import { type Answer } from './http'

/** One request to the store, and where to go with it. */
export interface Serving {
  readonly request: IncomingMessage
  readonly body: Buffer
  readonly response: ServerResponse
  /** The emulator's endpoint. */
  readonly emulator: string
  readonly observe: (access: Access) => void
}

/** Hands an answer on as it is. */
export function respond(
  response: ServerResponse,
  { status, headers, body }: Answer,
  more: Readonly<Record<string, string>> = {},
): void {
  const { connection: _connection, 'transfer-encoding': _chunked, ...kept } = headers
  response.writeHead(status, { ...kept, ...more })
  response.end(body)
}
