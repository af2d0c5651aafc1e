import { logIn } from '@shared/account/contract'
import { call, must } from './caller'
import type { Somebody } from './people'
import type { System } from './system'

/** The same person with a new session, after the clock has moved over the end of the old one. */
export async function signedInAgain(system: System, who: Somebody): Promise<Somebody> {
  const { apiUrl } = system.cloud
  const body = { code: system.loginCode(who.openid) }
  const { token } = await must(call(apiUrl, undefined, logIn, { body }))
  const callAs: Somebody['call'] = (endpoint, sent) =>
    call(apiUrl, token, endpoint, { ...sent, ...(who.grant && { actingAs: who.grant.grantId }) })
  return { ...who, token, call: callAs, do: (endpoint, sent) => must(callAs(endpoint, sent)) }
}
