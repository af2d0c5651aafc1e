import { asText } from '../as-text'
import type { Phone } from '../phone'
import { routes } from '../../simulator-config'
import { answer, ApiFailure, logCall, numberOf, objectOf, textOf, type ApiOptions } from './define-api'

/** How long every answer takes on a slow network. */
const slowMilliseconds = 2500
const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const errno = { timeout: 5, network: 600001, domain: 600002, interrupted: 600003 }

export const counts = { requests: 0 }

const queryOf = (data: object): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&')

interface Prepared {
  url: string
  method: string
  headers: Record<string, string>
  body?: BodyInit
}

const prepare = (options: ApiOptions): Prepared => {
  const url = textOf(options, 'url')
  const method = textOf(options, 'method', 'GET').toUpperCase()
  if (!/^https?:\/\//.test(url)) throw new ApiFailure(`invalid url "${url}"`, { errno: 600009 })
  if (!methods.includes(method)) throw new ApiFailure(`invalid method "${method}"`)
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries(objectOf(options, 'header')))
    headers[name.toLowerCase()] = asText(value)
  const data: unknown = options.data
  if (data === undefined || data === null) return { url, method, headers }
  if (method === 'GET' || method === 'HEAD') {
    const query = typeof data === 'object' ? queryOf(data) : asText(data)
    return { url: query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url, method, headers }
  }
  if (typeof data === 'string') return { url, method, headers, body: data }
  if (data instanceof ArrayBuffer) return { url, method, headers, body: data }
  const form = headers['content-type']?.includes('urlencoded')
  return { url, method, headers, body: form ? queryOf(data) : JSON.stringify(data) }
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error('aborted'))
    })
  })

const read = async (response: Response, options: ApiOptions): Promise<unknown> => {
  if (textOf(options, 'responseType') === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if (textOf(options, 'dataType', 'json') !== 'json') return text
  try {
    const data: unknown = JSON.parse(text)
    return data
  } catch {
    return text
  }
}

const send = async (phone: Phone, options: ApiOptions, controller: AbortController): Promise<object> => {
  const { url, ...init } = prepare(options)
  const { network } = phone.settings.values
  counts.requests += 1
  if (network === 'offline') throw new ApiFailure('net::ERR_INTERNET_DISCONNECTED', { errno: errno.network })
  const limit = numberOf(options, 'timeout', phone.weapp.app.requestTimeout)
  const timer = setTimeout(() => controller.abort('timeout'), limit)
  try {
    if (network === 'slow') await sleep(slowMilliseconds, controller.signal)
    const proxied = `${routes.request}?u=${encodeURIComponent(url)}`
    const response = await fetch(proxied, {
      ...init,
      signal: controller.signal,
      credentials: 'omit',
      cache: 'no-store',
    })
    const failure = response.headers.get('x-simulator-failure')
    if (failure === 'domain') throw new ApiFailure('url not in domain list', { errno: errno.domain })
    if (failure) throw new ApiFailure(`net::${failure}`, { errno: errno.network })
    const data = await read(response, options)
    return { data, statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [] }
  } catch (error) {
    if (error instanceof ApiFailure) throw error
    const reason: unknown = controller.signal.reason
    if (reason === 'timeout') throw new ApiFailure('timeout', { errno: errno.timeout })
    if (reason === 'lost') throw new ApiFailure('net::ERR_NETWORK_CHANGED', { errno: errno.network })
    if (controller.signal.aborted) throw new ApiFailure('abort')
    throw new ApiFailure(error instanceof Error ? error.message : String(error), { errno: errno.network })
  } finally {
    clearTimeout(timer)
  }
}

/** `wx.request`, through the simulator's server, which reaches only the origins it is told of. */
export const request = (phone: Phone) => {
  const running = new Set<AbortController>()
  phone.settings.onChange(({ network }) => {
    if (network === 'offline') for (const controller of running) controller.abort('lost')
  })
  return {
    request: (options: ApiOptions = {}) => {
      logCall('request', options)
      const controller = new AbortController()
      running.add(controller)
      const sent = send(phone, options, controller).finally(() => running.delete(controller))
      const task = {
        abort: () => controller.abort('abort'),
        onHeadersReceived: () => undefined,
        offHeadersReceived: () => undefined,
      }
      const promise = answer('request', options, sent)
      return promise ? Object.assign(promise, task) : task
    },
  }
}
