import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { faultSchema } from './faults'
import { readBody } from './http-server'
import { mintLoginCode } from './login-codes'
import { mintPhoneCode, phonePattern, setPhoneNumber } from './phone-codes'
import { checkPushUrl, push } from './push'
import type { State } from './state'
import { openidPattern } from './users'

const openid = v.pipe(v.string(), v.regex(openidPattern, 'not an openid'))
const codeSchema = v.strictObject({ openid })
const phoneSchema = v.strictObject({
  openid,
  phone: v.nullable(v.pipe(v.string(), v.regex(phonePattern, 'not a mobile number'))),
})
const pushSettingsSchema = v.strictObject({
  url: v.pipe(v.string(), v.regex(/^https?:\/\//, 'not an address')),
  token: v.pipe(v.string(), v.nonEmpty()),
  aesKey: v.pipe(v.string(), v.length(43)),
})
const pushSchema = v.strictObject({
  event: v.pipe(v.string(), v.nonEmpty()),
  openid: v.optional(openid),
  fields: v.optional(v.record(v.string(), v.unknown())),
})
const clockSchema = v.strictObject({ offsetMs: v.pipe(v.number(), v.safeInteger()) })

type AdminRoute = (state: State, body: string) => object | Promise<object>

const routes = new Map<string, AdminRoute>([
  [
    'POST /__admin/login-codes',
    (state, body) => ({ code: mintLoginCode(state, parse(codeSchema, body).openid) }),
  ],
  [
    'POST /__admin/phone-numbers',
    (state, body) => {
      const { openid, phone } = parse(phoneSchema, body)
      setPhoneNumber(state, openid, phone ?? undefined)
      return { openid, phone }
    },
  ],
  [
    'POST /__admin/phone-codes',
    (state, body) => ({ code: mintPhoneCode(state, parse(codeSchema, body).openid) }),
  ],
  [
    'POST /__admin/push-settings',
    (state, body) => {
      state.push = parse(pushSettingsSchema, body)
      return { url: state.push.url }
    },
  ],
  ['POST /__admin/push-check', async (state) => ({ passed: await checkPushUrl(state) })],
  ['POST /__admin/push', (state, body) => push(state, parse(pushSchema, body))],
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
    const [status, answer] = route ? await run(route, state, body) : [404, { error: 'no such admin route' }]
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }
}

async function run(route: AdminRoute, state: State, body: string): Promise<[number, object]> {
  try {
    return [200, await route(state, body)]
  } catch (error) {
    if (!v.isValiError(error)) return [400, { error: error instanceof Error ? error.message : String(error) }]
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
    phoneCodes: Object.fromEntries(state.phoneCodes),
    token,
    previousToken,
    tokenForcedAt,
    counters: Object.fromEntries(state.counters),
    faults,
  }
}
