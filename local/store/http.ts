import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { wasClosedMeanwhile } from '../closed-meanwhile'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const agent = new Agent({ keepAlive: true })

export async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk) // no encoding is set, so chunks are buffers
  return Buffer.concat(chunks)
}

interface Sent {
  readonly method: string
  readonly url: string
  readonly headers?: IncomingHttpHeaders
  readonly body?: Buffer
}

/** Makes one HTTP call and reads the whole answer. Unlike fetch it leaves the headers as they are. */
export function exchange(call: Sent): Promise<Answer> {
  const { method, url, headers = {}, body = Buffer.alloc(0) } = call
  const { connection: _connection, 'transfer-encoding': _chunked, expect: _expect, ...kept } = headers
  return new Promise((resolve, reject) => {
    const length = body.length > 0 || method === 'PUT' || method === 'POST'
    const sent = request(
      url,
      { method, agent, headers: { ...kept, ...(length && { 'content-length': body.length }) } },
      (response) => {
        readAll(response).then(
          (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
          reject,
        )
      },
    )
    sent.on('error', (error) => {
      if (wasClosedMeanwhile(sent, error)) exchange(call).then(resolve, reject)
      else reject(error)
    })
    sent.end(body)
  })
}
