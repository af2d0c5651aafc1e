import type { CompiledWeapp } from '../compiled-weapp'
import type { PhoneConfig } from '../simulator-config'
import type { Events } from './api/events'
import type { AppInstance } from './engine/app-instance'
import type { PageStack } from './engine/page-stack'
import type { Launch } from './launch'
import type { Privacy } from './privacy'
import type { ServerCalls } from './server-calls'
import type { Settings } from './settings'
import type { NavBar } from './shell/nav-bar'
import type { PageGestures } from './shell/page-gestures'
import type { TabBar } from './shell/tab-bar'
import type { Storage } from './storage'

/** One phone: everything the APIs work on. */
export interface Phone {
  readonly user: string
  readonly config: PhoneConfig
  readonly weapp: CompiledWeapp
  readonly settings: Settings
  readonly storage: Storage
  readonly privacy: Privacy
  readonly server: ServerCalls
  readonly events: Events
  readonly app: AppInstance
  readonly stack: PageStack
  readonly navBar: NavBar
  readonly tabBar: TabBar
  readonly gestures: PageGestures
  launch: Launch
  clipboard: string
  nextScan: string | null | undefined
  /** `wx.hideShareMenu` was called. */
  shareHidden: boolean
  /** Draws the navigation bar and the tab bar again. */
  refreshBars(): void
  toast(text: string): void
  /** Puts the mini-program in the background. */
  leave(): void
}
