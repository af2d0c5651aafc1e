/** What every call needs: where WeChat is, who we are, and how patient we are. */
export interface WechatSettings {
  /** `https://api.weixin.qq.com`, or the stand-in. */
  baseUrl: string
  appid: string
  secret: string
  /** Milliseconds a single HTTP call may take, its answer read. */
  timeoutMs: number
  /** Resolves when a busy WeChat may be asked again. */
  pauseBeforeRetry: () => Promise<void>
}
