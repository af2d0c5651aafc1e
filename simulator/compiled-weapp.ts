/** What the build hands to the phone: the shape of `window.__WEAPP__`. */
export interface CompiledWeapp {
  app: AppConfig
  /** Page and component settings by path without extension. */
  components: Record<string, ComponentConfig>
  /** CSS by path without extension; `app` holds app.wxss. */
  styles: Record<string, string>
  /** Class prefix of every component whose styles are isolated. */
  scopes: Record<string, string>
  /** Variables of theme.json by theme. */
  themes: Record<Theme, Record<string, string>>
}

export type Theme = 'light' | 'dark'

export interface WindowConfig {
  navigationBarTitleText?: string | undefined
  navigationBarBackgroundColor?: string | undefined
  navigationBarTextStyle?: string | undefined
  navigationStyle?: string | undefined
  backgroundColor?: string | undefined
  enablePullDownRefresh?: boolean | undefined
  onReachBottomDistance?: number | undefined
  disableScroll?: boolean | undefined
}

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string | undefined
  selectedIconPath?: string | undefined
}

export interface TabBarConfig {
  color?: string | undefined
  selectedColor?: string | undefined
  backgroundColor?: string | undefined
  borderStyle?: string | undefined
  list: TabItem[]
}

export interface AppConfig {
  /** Every page, those of the subpackages included. */
  pages: string[]
  window: WindowConfig
  tabBar?: TabBarConfig | undefined
  usingComponents: Record<string, string>
  darkmode: boolean
  requestTimeout: number
}

export type StyleIsolation =
  'isolated' | 'apply-shared' | 'shared' | 'page-isolated' | 'page-apply-shared' | 'page-shared'

export interface ComponentConfig extends WindowConfig {
  component?: boolean | undefined
  usingComponents?: Record<string, string> | undefined
  styleIsolation?: StyleIsolation | undefined
  componentGenerics?: Record<string, true | { default?: string | undefined }> | undefined
  componentPlaceholder?: Record<string, string> | undefined
  pureDataPattern?: string | undefined
}
