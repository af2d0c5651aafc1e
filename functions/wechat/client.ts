import { setTimeout as pause } from 'node:timers/promises'
import { codeToSession } from './code-to-session'
import { type ForceRefreshGuard, guardInMemory } from './force-refresh-guard'
import type { WechatImage } from './call'
import { miniProgramCode, type MiniProgramCode } from './mini-program-code'
import { phoneNumber, type PhoneNumber } from './phone-number'
import { fetchStableToken } from './stable-token'
import { createTokenCache } from './token-cache'

/** What a client is made of; only the first five must be given. */
export interface WechatClientOptions {
  baseUrl: string
  appid: string
  secret: string
  /** Epoch milliseconds. */
  now: () => number
  /** Milliseconds, by chance, by which this container renews its token earlier than others; 30,000 is enough. */
  jitter: () => number
  /** For one HTTP call, 5,000 ms if not given. */
  timeoutMs?: number
  /** Rations forced token refreshes; in this container's memory if not given. */
  mayForceRefresh?: ForceRefreshGuard
  /** How long a busy WeChat is left alone; 300 ms if not given. */
  pauseBeforeRetry?: () => Promise<void>
}

/** WeChat's server API as this product uses it. Every failure is a WechatError, free of secrets and openids. */
export interface WechatClient {
  /** Login code in, openid out. Class `userState`: code wrong, old, used or person blocked; `unknownOutcome`: ask for a new code. */
  codeToSession(code: string): Promise<{ openid: string }>
  /**
   * Code of a `getPhoneNumber` button in, verified number out. With `openid` WeChat checks that the code is this
   * person's. Class `userState`: code wrong, old or used; `unknownOutcome`: ask for a new code.
   */
  phoneNumber(code: string, openid?: string): Promise<PhoneNumber>
  /** A permanent mini-program code as a picture. */
  miniProgramCode(of: MiniProgramCode): Promise<WechatImage>
  /** Runs `call` with the app's access token; renews the token and repeats once if WeChat does not take it. */
  withToken<T>(call: (accessToken: string) => Promise<T>): Promise<T>
}

/** Makes a client. Keep it for the life of the container: it holds the access token. */
export function createWechatClient(options: WechatClientOptions): WechatClient {
  const settings = {
    baseUrl: options.baseUrl,
    appid: options.appid,
    secret: options.secret,
    timeoutMs: options.timeoutMs ?? 5_000,
    pauseBeforeRetry: options.pauseBeforeRetry ?? (() => pause(300)),
  }
  const { withToken } = createTokenCache({
    fetchToken: (how) => fetchStableToken(settings, how),
    now: options.now,
    jitter: options.jitter,
    mayForce: options.mayForceRefresh ?? guardInMemory(options.now),
  })
  return {
    codeToSession: (code) => codeToSession(settings, code),
    phoneNumber: (code, openid) => withToken((token) => phoneNumber(settings, token, { code, openid })),
    miniProgramCode: (of) => withToken((token) => miniProgramCode(settings, token, of)),
    withToken,
  }
}
