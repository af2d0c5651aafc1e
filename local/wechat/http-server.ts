import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { keepAliveTimeout } from '../keep-alive'

/** Reads a whole body as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** A server that listens. */
export interface RunningServer {
  url: string
  close: () => Promise<void>
}

/** Listens on this machine only; port 0 is any free one. Rejects when the port is taken. */
export async function listen(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<RunningServer> {
  const server = createServer({ keepAliveTimeout }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // Only a bug, or closing in the middle of a delay, comes here.
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
