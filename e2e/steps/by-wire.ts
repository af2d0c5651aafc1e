import { logIn, whoAmI } from '@shared/account/contract'
import type { Endpoint, Output } from '@shared/endpoint'
import { call, type Sent } from '../../functions/testing/caller'
import type { GivenStage } from './given-stage'

/** Somebody of the demo who does something without a phone in hand, under their first role if they have one. */
export async function byWire(stage: GivenStage, name: string) {
  const { apiUrl } = stage.system.cloud
  const code = stage.system.wechat.mintLoginCode(stage.person(name).openid)
  const session = (await call(apiUrl, undefined, logIn, { body: { code } })).output
  if (!session) throw new Error(`${name} couldn't log in`)
  const actingAs = session.me.grants[0]?.grantId ?? 'self'
  const does = async <E extends Endpoint>(endpoint: E, sent: Sent<E>): Promise<Output<E>> => {
    const got = await call(apiUrl, session.token, endpoint, { actingAs, ...sent })
    if (got.output === undefined) throw new Error(`${endpoint.name}: ${got.status} ${got.error?.code ?? ''}`)
    return got.output
  }
  return { me: await does(whoAmI, {}), does }
}
