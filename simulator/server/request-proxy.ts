import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as httpsRequest } from 'node:https'

/** The header that tells the phone why there is no answer: `domain`, or a network error's code. */
const failureHeader = 'x-simulator-failure'
const notForwarded = [
  'connection',
  'cookie',
  'host',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
]
/** WeChat sets it and lets nobody change it. */
const referer = 'https://servicewechat.com/wx0000000000000000/devtools/page-frame.html'

const fail = (response: ServerResponse, reason: string): void => {
  response.writeHead(200, { [failureHeader]: reason })
  response.end()
}

/** Forwards a request of the mini-program to `target`, if its origin is among the mapped ones. */
export const forwardRequest = (
  incoming: IncomingMessage,
  response: ServerResponse,
  target: string,
  origins: Record<string, string>,
): void => {
  const wanted = URL.canParse(target) ? new URL(target) : undefined
  const base = wanted && origins[wanted.origin]
  if (!wanted || !base) return fail(response, 'domain')
  const url = new URL(wanted.pathname + wanted.search, base)
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).filter(([name]) => !notForwarded.includes(name)),
  )
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const outgoing = send(
    url,
    { method: incoming.method, headers: { ...headers, host: url.host, referer } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  outgoing.on('error', (error: NodeJS.ErrnoException) => {
    if (response.headersSent) response.destroy()
    else fail(response, error.code ?? 'ERR_FAILED')
  })
  response.on('close', () => outgoing.destroy())
  incoming.pipe(outgoing)
}
