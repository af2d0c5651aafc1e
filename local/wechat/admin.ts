import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { faultSchema } from './faults'
import { readBody } from './http-server'
import { mintLoginCode, openidPattern } from './login-codes'
import type { State } from './state'

const loginCodeSchema = v.strictObject({
  openid: v.pipe(v.string(), v.regex(openidPattern, 'not an openid')),
})
const clockSchema = v.strictObject({ offsetMs: v.pipe(v.number(), v.safeInteger()) })

type AdminRoute = (state: State, body: string) => object

const routes = new Map<string, AdminRoute>([
  [
    'POST /__admin/login-codes',
    (state, body) => ({ code: mintLoginCode(state, parse(loginCodeSchema, body).openid) }),
  ],
  [
    'POST /__admin/faults',
    (state, body) => {
      state.faults.push(parse(faultSchema, body))
      return { faults: state.faults }
    },
  ],
  [
    'DELETE /__admin/faults',
    (state) => {
      state.faults = []
      return { faults: state.faults }
    },
  ],
  [
    'POST /__admin/clock',
    (state, body) => {
      state.offsetMs = parse(clockSchema, body).offsetMs
      return { offsetMs: state.offsetMs, now: state.now() }
    },
  ],
  ['GET /__admin/state', describeState],
])

/** What tests and the demo steer the stand-in with; it answers on a port of its own, so WeChat's paths stay WeChat's. */
export function handleAdmin(state: State) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    const route = routes.get(`${request.method} ${request.url}`)
    const [status, answer] = route ? run(route, state, body) : [404, { error: 'no such admin route' }]
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }
}

function run(route: AdminRoute, state: State, body: string): [number, object] {
  try {
    return [200, route(state, body)]
  } catch (error) {
    if (!v.isValiError(error)) throw error
    const problems = error.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
    return [400, { error: problems.join('; ') }]
  }
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, body: string): Output {
  return v.parse(v.pipe(v.string(), v.parseJson(), schema), body)
}

function describeState(state: State): object {
  const { offsetMs, token, previousToken, tokenForcedAt, faults } = state
  return {
    offsetMs,
    now: state.now(),
    users: Object.fromEntries(state.users),
    loginCodes: Object.fromEntries(state.loginCodes),
    token,
    previousToken,
    tokenForcedAt,
    counters: Object.fromEntries(state.counters),
    faults,
  }
}
