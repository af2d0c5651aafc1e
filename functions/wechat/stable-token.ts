import * as v from 'valibot'
import { callWechat } from './call'
import { WechatError } from './error'
import type { WechatSettings } from './settings'

/** An access token and the seconds it has left. */
export interface StableToken {
  accessToken: string
  expiresInSeconds: number
}

const answer = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  expires_in: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/**
 * Asks for the app's access token (`POST /cgi-bin/stable_token`). Without force WeChat gives the same token as
 * long as it is good, so that call is repeated once when WeChat is busy or unreachable. A forced call kills the
 * token in use everywhere and is rationed (20 a day, 30 s apart), so it is never repeated.
 * @throws WechatError
 */
export async function fetchStableToken(
  settings: WechatSettings,
  { force }: { force: boolean },
): Promise<StableToken> {
  const ask = () =>
    callWechat({
      baseUrl: settings.baseUrl,
      path: '/cgi-bin/stable_token',
      body: {
        grant_type: 'client_credential',
        appid: settings.appid,
        secret: settings.secret,
        force_refresh: force,
      },
      schema: answer,
      secrets: [settings.secret],
      timeoutMs: settings.timeoutMs,
    })
  const got = await ask().catch(async (error: unknown) => {
    if (force || !(error instanceof WechatError) || error.class !== 'transient') throw error
    await settings.pauseBeforeRetry()
    return ask()
  })
  return { accessToken: got.access_token, expiresInSeconds: got.expires_in }
}
