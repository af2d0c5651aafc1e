import { randomBytes } from 'node:crypto'
import { checkApp } from './app-check'
import { countPerMinute } from './call-limits'
import type { Endpoint } from './endpoint'
import { Refusal } from './refusal'
import type { State } from './state'
import { userOf } from './users'

const lifetimeMs = 300_000

/** Gives a code as `wx.login` would for this person, who is made known on first sight. Throws on a misshapen openid. */
export function mintLoginCode(state: State, openid: string): string {
  userOf(state, openid)
  for (const [code, { issuedAt }] of state.loginCodes)
    if (state.now() - issuedAt > lifetimeMs) state.loginCodes.delete(code)
  const code = randomBytes(16).toString('hex')
  state.loginCodes.set(code, { openid, issuedAt: state.now(), usedAt: undefined })
  return code
}

/** `GET /sns/jscode2session`: a login code for an openid and a session key, once, within five minutes. */
export const codeToSession: Endpoint = {
  method: 'GET',
  contentType: 'text/plain',
  answer({ query, ip }, state) {
    const given = (name: string) => query.get(name) ?? undefined
    const code = given('js_code')
    checkApp(
      state,
      {
        ip,
        appid: given('appid'),
        secret: given('secret'),
        grantType: given('grant_type'),
        required: [{ value: code, errcode: 41008 }],
      },
      'authorization_code',
    )
    const login = state.loginCodes.get(code ?? '')
    const user = login && state.users.get(login.openid)
    if (!login || !user) throw new Refusal(40029)
    countPerMinute(state, `/sns/jscode2session of ${login.openid}`, state.app.limits.loginsPerUserPerMinute)
    if (state.now() - login.issuedAt > lifetimeMs) throw new Refusal(40029)
    if (login.usedAt !== undefined) throw new Refusal(40163)
    login.usedAt = user.lastVisitAt = state.now()
    // WeChat escapes slashes; only a JSON parser reads the key rightly.
    return JSON.stringify({ session_key: user.sessionKey, openid: login.openid }).replaceAll('/', '\\/')
  },
}
