import { callWechatForImage, type WechatImage } from './call'
import { WechatError } from './error'
import type { WechatSettings } from './settings'

/** What a permanent mini-program code opens. */
export interface MiniProgramCode {
  /** Without a leading slash. */
  page: string
  /** At most 32 of the characters that WeChat allows; ids and codes of ours are among them. The page reads it back. */
  scene: string
  /** Pixels, 280 to 1280. */
  width: number
}

/**
 * Has a code made that never expires, of which there may be any number (`POST /wxa/getwxacodeunlimit`). Transparent
 * around, so that it can be printed on any paper. Asking again makes the same one, so a busy WeChat is asked twice.
 * @throws WechatError `configuration` also while the page is in no released version.
 */
export async function miniProgramCode(
  settings: WechatSettings,
  accessToken: string,
  { page, scene, width }: MiniProgramCode,
): Promise<WechatImage> {
  const ask = () =>
    callWechatForImage({
      baseUrl: settings.baseUrl,
      path: '/wxa/getwxacodeunlimit',
      query: { access_token: accessToken },
      body: { scene, page, width, check_path: true, env_version: 'release', is_hyaline: true },
      secrets: [accessToken],
      timeoutMs: settings.timeoutMs,
    })
  return ask().catch(async (error: unknown) => {
    if (!(error instanceof WechatError) || error.class !== 'transient') throw error
    await settings.pauseBeforeRetry()
    return ask()
  })
}
