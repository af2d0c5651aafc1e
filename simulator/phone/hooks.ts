import type { ApiCall, LogLine, RuntimeError } from './diagnostics'
import type { OpenPage } from './engine/page-stack'
import type { SettingValues } from './settings'

/** `window.__simulator` of a phone: what tests and the frame may see and do. */
export interface SimulatorHooks {
  /** The mini-program's `wx`. */
  readonly wx: Record<string, unknown>
  /** True once the first page is there. */
  ready: boolean
  readonly user: string
  /** Path of the page in front, without its query. */
  readonly route: string | undefined
  /** Paths of the open pages, from the bottom up. */
  readonly pages: string[]
  /** The open pages' own objects, as `getCurrentPages()` gives them. */
  instances(): OpenPage['instance'][]
  readonly errors: RuntimeError[]
  readonly warnings: string[]
  readonly calls: ApiCall[]
  readonly logs: LogLine[]
  /** What was shared, newest last. */
  readonly shares: object[]
  /** Number of `wx.request` calls so far. */
  readonly requests: number
  readonly clipboard: string
  /** What the next `wx.scanCode` reads; null cancels it; undefined opens the sheet. */
  nextScan: string | null | undefined
  readonly settings: SettingValues
  set(changes: Partial<SettingValues>): void
  /** Pulls the page in front down. */
  pullDown(): void
  /** Texts of the QR codes on this phone's screen. */
  readCodes(): Promise<string[]>
  /** Opens a link as WeChat's own scanner would; false when no rule covers it. */
  openLink(link: string): boolean
  /** Puts the mini-program in the background, and back. */
  hide(): void
  show(): void
  /** Tells the mini-program that a new version is ready. */
  updateReady(): void
  /** Forgets this user's storage and consent. */
  forget(): void
}
