/** The tags of Vant that have a wrapper in this folder; each stands literally in exactly one file. */
export type VanTag = 'button' | 'popup'

/**
 * Registers Vant's components for one page: `usingComponents: van('button', 'popup')` in its `index.config.ts`.
 * A page that misses one shows nothing in its place, without a word; the gate `registered` finds that.
 * @returns custom tag → path, as WeChat's page.json wants it
 */
export const van = (...tags: VanTag[]): Record<string, string> =>
  Object.fromEntries(tags.map((tag) => [`van-${tag}`, `@vant/weapp/dist/${tag}/index`]))
