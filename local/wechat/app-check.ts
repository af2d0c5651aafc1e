import { Refusal } from './refusal'
import type { State } from './state'

/** What a call that takes the app secret brings; an empty value counts as missing. */
export interface AppCredentials {
  ip: string
  appid: string | undefined
  secret: string | undefined
  grantType: string | undefined
  /** Further parameters that must be there, each with the errcode that says it is not. */
  required?: readonly { value: string | undefined; errcode: number }[]
}

/** Checks in WeChat's order: address, missing parameters, appid, grant type, secret. Throws the first Refusal. */
export function checkApp(state: State, given: AppCredentials, grantType: string): void {
  const { app } = state
  if (app.ipWhitelist && !app.ipWhitelist.includes(given.ip))
    throw new Refusal(40164, `invalid ip ${given.ip} ipv6 ::ffff:${given.ip}, not in whitelist`)
  if (!given.appid) throw new Refusal(41002)
  if (!given.secret) throw new Refusal(41004)
  for (const { value, errcode } of given.required ?? []) if (!value) throw new Refusal(errcode)
  if (given.appid !== app.appid) throw new Refusal(40013)
  if (given.grantType !== grantType) throw new Refusal(40002)
  if (given.secret !== app.secret) throw new Refusal(40125)
}
