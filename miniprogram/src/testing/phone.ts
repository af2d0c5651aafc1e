import type { Endpoint, Output } from '@shared/endpoint'
import { type ErrorCode, errors, type FieldErrors } from '@shared/errors'

/** One request that reached the stand-in server. */
export interface Received {
  endpoint: string
  path: string
  params: Record<string, string>
  query: Record<string, string>
  body: unknown
  header: Record<string, string>
}

/** An answer of the stand-in server: a status and a body; undefined: none comes, the network is gone. */
type Answer = { status: number; body: unknown } | undefined
type Answerer = (request: Received) => Answer | Promise<Answer>
type Listener = (detail: unknown) => void

const received: Received[] = []
const called: string[] = []
const params: Record<string, string> = {}
/** The detail of `getphonenumber`. */
const phoneNumber: { errMsg: string; errno?: number; code?: string } = {
  errMsg: 'getPhoneNumber:ok',
  code: 'phone-code-1',
}
let scan: string | undefined
let serverTime: string | undefined
let share: (() => { title: string; path: string }) | undefined

/** A phone in a test's hand: what it keeps, what it is shown and tapped, and the server it talks to. */
export const phone = {
  storage: new Map<string, unknown>(),
  /** What a page has written into files of its own. */
  files: new Map<string, ArrayBuffer>(),
  /** Its storage takes no more. */
  isFull: false,
  connected: true,
  /** What the server's clock says in its `server-time` header; none when undefined. */
  serverTime,
  fontScale: 1,
  /** Everything that reached the server, oldest first. */
  received,
  /** Every other call of the client that a test may want to know of, as `name argument`. */
  called,
  router: { params },
  /** What WeChat answers whoever taps a button that asks for the number. */
  phoneNumber,
  /** What the camera reads; undefined: the person turns away. */
  scan,
  /** What the page in front gives WeChat to send on. */
  share,
  loginCodes: 0,

  answerers: new Map<Endpoint, Answerer>(),
  listeners: { show: new Set<Listener>(), hide: new Set<Listener>(), pullDown: new Set<Listener>() },
  networkListeners: new Set<(status: { isConnected: boolean }) => void>(),

  /** From now on the server answers this endpoint so. */
  answer<E extends Endpoint>(endpoint: E, output: Output<E> | ((request: Received) => Output<E>)) {
    const of = (request: Received) => (isFunction(output) ? output(request) : output)
    phone.answerers.set(endpoint, (request) => ({ status: endpoint.status, body: of(request) }))
  },
  /** From now on the server refuses this endpoint so. */
  refuse(endpoint: Endpoint, code: ErrorCode, fields?: FieldErrors) {
    const { status, message } = errors[code]
    const body = { error: { code, message, requestId: 'req-1', ...(fields && { fields }) } }
    phone.answerers.set(endpoint, () => ({ status, body }))
  },
  /** From now on this is asked for an answer. */
  answerBy(endpoint: Endpoint, answerer: Answerer) {
    phone.answerers.set(endpoint, answerer)
  },
  setConnected(isConnected: boolean) {
    phone.connected = isConnected
    phone.networkListeners.forEach((listener) => listener({ isConnected }))
  },
  /** The names of the endpoints that were asked, oldest first. */
  asked: () => phone.received.map(({ endpoint }) => endpoint),
}

// A contract's output is data, never a function.
const isFunction = <T>(value: T | ((request: Received) => T)): value is (request: Received) => T =>
  typeof value === 'function'

/** The moments of a page's life that the client tells it of. */
export const page = {
  show: () => phone.listeners.show.forEach((listener) => listener(undefined)),
  hide: () => phone.listeners.hide.forEach((listener) => listener(undefined)),
  pullDown: () => phone.listeners.pullDown.forEach((listener) => listener(undefined)),
}

/** What stands at the stand-in's address, as `environment` has it. */
export const apiOrigin = 'https://api.test'

/** Finds the endpoint that a request is for among those with an answer, and asks it. */
export async function serve(request: {
  url: string
  method: string
  header: Record<string, string>
  data: unknown
}): Promise<Answer> {
  const [path = '', search = ''] = request.url.slice(apiOrigin.length).split('?')
  for (const [endpoint, answerer] of phone.answerers) {
    const params = endpoint.method === request.method ? match(endpoint.path, path) : undefined
    if (!params) continue
    const query = Object.fromEntries(new URLSearchParams(search))
    // What the phone sends is what the server gets: a copy, as JSON carries it.
    const body: unknown = request.data === undefined ? undefined : JSON.parse(JSON.stringify(request.data))
    const received = { endpoint: endpoint.name, path, params, query, body, header: request.header }
    phone.received.push(received)
    return answerer(received)
  }
  return { status: 404, body: { message: 'Not Found' } }
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const found = new RegExp(`^${pattern.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path)
  return found
    ? Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]))
    : undefined
}
