import type { Fault } from './faults'
import type { PushSettings } from './push'

/** The mini-program that the stand-in knows, and how it is set up. */
export interface App {
  appid: string
  secret: string
  /** When given, only these addresses may make calls that take the app secret. */
  ipWhitelist: readonly string[] | undefined
  limits: Limits
}

/** How often WeChat lets itself be called. */
export interface Limits {
  loginsPerUserPerMinute: number
  tokensPerMinute: number
  tokensPerDay: number
  forcedTokensPerDay: number
}

/** The limits that WeChat states. */
export const statedLimits: Limits = {
  loginsPerUserPerMinute: 100,
  tokensPerMinute: 10_000,
  tokensPerDay: 500_000,
  forcedTokensPerDay: 20,
}

/** Somebody who uses WeChat. */
export interface User {
  sessionKey: string
  lastVisitAt: number | undefined
  /** The number that their WeChat is bound to. */
  phone: string | undefined
}

/** All that the stand-in remembers; times are epoch milliseconds of its own clock. */
export interface State {
  app: App
  /** The stand-in's clock: the given one, moved by `offsetMs`. */
  now: () => number
  offsetMs: number
  /** By openid. */
  users: Map<string, User>
  /** By code. */
  loginCodes: Map<string, { openid: string; issuedAt: number; usedAt: number | undefined }>
  /** By code; with the number that the person had when it was given. */
  phoneCodes: Map<string, { openid: string; phone: string; issuedAt: number; usedAt: number | undefined }>
  token: { value: string; issuedAt: number } | undefined
  previousToken: { value: string; validUntil: number } | undefined
  tokenForcedAt: number | undefined
  /** Calls counted per name, within the minute or day that `window` names. */
  counters: Map<string, { window: number; count: number }>
  faults: Fault[]
  push: PushSettings | undefined
  pushTimeoutMs: number
  /** Ends what is under way when the stand-in closes. */
  closing: AbortSignal
}

/** A stand-in that nobody has called yet. */
export function createState(
  app: App,
  clock: () => number,
  more: Pick<State, 'push' | 'pushTimeoutMs' | 'closing'>,
): State {
  const state: State = {
    app,
    now: () => clock() + state.offsetMs,
    offsetMs: 0,
    users: new Map(),
    loginCodes: new Map(),
    phoneCodes: new Map(),
    token: undefined,
    previousToken: undefined,
    tokenForcedAt: undefined,
    counters: new Map(),
    faults: [],
    ...more,
  }
  return state
}
