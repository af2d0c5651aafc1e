import { WechatError } from './error'
import type { ForceRefreshGuard } from './force-refresh-guard'
import type { StableToken } from './stable-token'

interface TokenCacheParts {
  fetchToken: (how: { force: boolean }) => Promise<StableToken>
  /** Epoch milliseconds. */
  now: () => number
  /** Milliseconds by which this container renews earlier than the others. */
  jitter: () => number
  mayForce: ForceRefreshGuard
}

// WeChat itself rotates the token this long before its end.
const renewEarlyMs = 300_000

// 41001 (no token sent) is of the same class, but a forced refresh would not mend it.
const renewable = [40001, 42001, 40014]

/**
 * Holds the app's access token in this container's memory and gives `withToken`, which runs a call with it. When
 * WeChat does not take the token, it is renewed and the call repeated once. Parallel calls share one renewal.
 */
export function createTokenCache({ fetchToken, now, jitter, mayForce }: TokenCacheParts) {
  let held: { token: string; staleAt: number } | undefined
  let loading: Promise<string> | undefined
  let replacing: Promise<string> | undefined

  async function load(force: boolean): Promise<string> {
    const askedAt = now()
    const { accessToken, expiresInSeconds } = await fetchToken({ force })
    held = { token: accessToken, staleAt: askedAt + expiresInSeconds * 1000 - renewEarlyMs - jitter() }
    return accessToken
  }

  function loadShared(): Promise<string> {
    loading ??= load(false).finally(() => (loading = undefined))
    return loading
  }

  async function current(): Promise<string> {
    if (held && now() < held.staleAt) return held.token
    return replacing ?? loadShared()
  }

  async function replace(failed: WechatError, failedToken: string): Promise<string> {
    held = undefined
    const token = await loadShared()
    if (token !== failedToken) return token
    held = undefined
    if (!(await mayForce())) throw failed
    return load(true)
  }

  async function replaceShared(failed: WechatError, failedToken: string): Promise<string> {
    if (held && held.token !== failedToken) return held.token
    replacing ??= replace(failed, failedToken).finally(() => (replacing = undefined))
    return replacing
  }

  /** @throws whatever `call` throws, the second time if it was repeated; WechatError when no token is to be had */
  async function withToken<T>(call: (accessToken: string) => Promise<T>): Promise<T> {
    const token = await current()
    return call(token).catch(async (error: unknown) => {
      if (!(error instanceof WechatError) || !renewable.includes(error.errcode ?? 0)) throw error
      return call(await replaceShared(error, token))
    })
  }

  return { withToken }
}
