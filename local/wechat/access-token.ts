import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { checkApp } from './app-check'
import { countPerDay, countPerMinute } from './call-limits'
import { type Endpoint, jsonType } from './endpoint'
import { parseJsonBody } from './json-body'
import { Refusal } from './refusal'
import type { State } from './state'

const lifetimeMs = 7_200_000
const rotatedEarlyMs = 300_000
const previousGraceMs = 300_000
const forcedSpacingMs = 30_000

const stableTokenBody = v.object({
  grant_type: v.optional(v.string()),
  appid: v.optional(v.string()),
  secret: v.optional(v.string()),
  force_refresh: v.optional(v.boolean(), false),
})

/** `POST /cgi-bin/stable_token`: the same token with its remaining seconds while it is good, else a new one. */
export const stableToken: Endpoint = {
  method: 'POST',
  contentType: jsonType,
  answer({ body, ip }, state) {
    const given = parseJsonBody(stableTokenBody, body)
    const { appid, secret, grant_type: grantType } = given
    checkApp(state, { ip, appid, secret, grantType }, 'client_credential')
    countPerDay(state, '/cgi-bin/stable_token', state.app.limits.tokensPerDay)
    countPerMinute(state, '/cgi-bin/stable_token', state.app.limits.tokensPerMinute)
    const token = given.force_refresh ? forceToken(state) : currentToken(state)
    const remainingMs = token.issuedAt + lifetimeMs - state.now()
    return JSON.stringify({ access_token: token.value, expires_in: Math.floor(remainingMs / 1000) })
  },
}

function currentToken(state: State) {
  const now = state.now()
  const old = state.token
  if (old && now < old.issuedAt + lifetimeMs - rotatedEarlyMs) return old
  const stillGood = old && now < old.issuedAt + lifetimeMs
  state.previousToken = stillGood ? { value: old.value, validUntil: now + previousGraceMs } : undefined
  return newToken(state)
}

function forceToken(state: State) {
  const now = state.now()
  // That abuse is answered with 45009 is a guess; no source tells.
  if (state.tokenForcedAt !== undefined && now - state.tokenForcedAt < forcedSpacingMs)
    throw new Refusal(45009)
  countPerDay(state, 'force_refresh', state.app.limits.forcedTokensPerDay)
  state.tokenForcedAt = now
  state.previousToken = undefined
  return newToken(state)
}

function newToken(state: State) {
  state.token = { value: randomBytes(102).toString('base64url'), issuedAt: state.now() }
  return state.token
}

/** For every endpoint that takes an access token: throws 41001 without one, 42001 if it has expired, 40001 if it is unknown or old. */
export function checkAccessToken(query: URLSearchParams, state: State): void {
  const given = query.get('access_token')
  if (!given) throw new Refusal(41001)
  const now = state.now()
  if (given === state.token?.value) {
    if (now >= state.token.issuedAt + lifetimeMs) throw new Refusal(42001)
    return
  }
  const previous = state.previousToken
  if (given !== previous?.value || now >= previous.validUntil) throw new Refusal(40001)
}

/** `GET /cgi-bin/getcallbackip`: the plainest call that takes a token. */
export const callbackIps: Endpoint = {
  method: 'GET',
  contentType: jsonType,
  answer({ query }, state) {
    checkAccessToken(query, state)
    return JSON.stringify({ ip_list: ['127.0.0.1'] })
  },
}
