import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { callbackIps, stableToken } from './access-token'
import { type ApiRequest, type Endpoint, jsonType } from './endpoint'
import { type Fault, takeFault } from './faults'
import { readBody } from './http-server'
import { codeToSession } from './login-codes'
import { getUnlimitedCode } from './mini-program-codes'
import { getUserPhoneNumber } from './phone-codes'
import { Refusal, refusalBody } from './refusal'
import type { State } from './state'

const endpoints = new Map<string, Endpoint>([
  ['/sns/jscode2session', codeToSession],
  ['/cgi-bin/stable_token', stableToken],
  ['/cgi-bin/getcallbackip', callbackIps],
  ['/wxa/business/getuserphonenumber', getUserPhoneNumber],
  ['/wxa/getwxacodeunlimit', getUnlimitedCode],
])

/** Answers as api.weixin.qq.com does: HTTP 200 whatever happens. */
export function handleApi(state: State) {
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', 'http://stand-in')
    const body = await readBody(incoming)
    const request = { path, query, body, ip: incoming.socket.remoteAddress ?? '' }
    const fault = takeFault(state, request)
    if (fault?.delayMs) await pause(fault.delayMs, undefined, { signal: state.closing })
    const endpoint = endpoints.get(path)
    const answer = answerOf(endpoint, incoming.method, request, state, fault)
    if (fault?.drop) return void incoming.socket.destroy()
    const contentType = typeof answer === 'string' ? (endpoint?.contentType ?? jsonType) : 'image/png'
    response.writeHead(200, { 'content-type': contentType, 'content-length': Buffer.byteLength(answer) })
    response.end(answer)
  }
}

function answerOf(
  endpoint: Endpoint | undefined,
  method: string | undefined,
  request: ApiRequest,
  state: State,
  fault: Fault | undefined,
): string | Buffer {
  try {
    if (fault?.errcode) throw new Refusal(fault.errcode)
    if (!endpoint) throw new Refusal(40066)
    if (method !== endpoint.method) throw new Refusal(endpoint.method === 'GET' ? 43001 : 43002)
    return endpoint.answer(request, state)
  } catch (error) {
    if (error instanceof Refusal) return refusalBody(error, request.path, state.now())
    throw error
  }
}
