import * as v from 'valibot'
import type { ApiRequest } from './endpoint'
import type { State } from './state'
import { openidPattern } from './users'

const happenings = ['errcode', 'delayMs', 'drop'] as const

/**
 * A fault for the next `times` calls of `path` (of one person, if `openid` is given), exactly one of:
 * `errcode` answers so and does nothing; `delayMs` waits before doing the work; `drop` does the work and cuts the
 * connection without an answer.
 */
export const faultSchema = v.pipe(
  v.strictObject({
    path: v.pipe(v.string(), v.startsWith('/')),
    openid: v.optional(v.pipe(v.string(), v.regex(openidPattern))),
    errcode: v.optional(v.pipe(v.number(), v.integer(), v.notValue(0))),
    delayMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600_000))),
    drop: v.optional(v.literal(true)),
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  }),
  v.check(
    (fault) => happenings.filter((name) => fault[name] !== undefined).length === 1,
    'give exactly one of errcode, delayMs, drop',
  ),
)

export type FaultInput = v.InferInput<typeof faultSchema>
export type Fault = v.InferOutput<typeof faultSchema>

/** Takes the oldest fault that fits this call, and counts it down. */
export function takeFault(state: State, { path, query, body }: ApiRequest): Fault | undefined {
  const byPhoneCode = [...state.phoneCodes].find(([code]) => body.includes(code))?.[1]
  const openid = (state.loginCodes.get(query.get('js_code') ?? '') ?? byPhoneCode)?.openid
  const fault = state.faults.find(
    (each) => each.path === path && (each.openid === undefined || each.openid === openid),
  )
  if (fault) fault.times -= 1
  state.faults = state.faults.filter((each) => each.times > 0)
  return fault
}
