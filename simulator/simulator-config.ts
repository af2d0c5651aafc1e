/** An ordinary link that opens the mini-program when WeChat scans it (扫普通链接二维码打开小程序). */
export interface LinkRule {
  /** Links that begin so are covered. */
  prefix: string
  /** The page that opens; it gets the whole link, encoded, as `q`. */
  page: string
}

/** What the server tells each phone. */
export interface PhoneConfig {
  title: string
  linkRules: LinkRule[]
  /** Origins that `wx.request` and images may reach. */
  origins: string[]
  /** Words for the templates of `wx.requestSubscribeMessage`, by template id. */
  subscribeTitles: Record<string, string>
  /** Whether the server knows the phone numbers of its users. */
  phoneNumbers: boolean
}

export interface SimulatorUser {
  id: string
  label: string
  /** Heading under which the user is listed. */
  group?: string | undefined
}

/** What the server tells the frame; `users` is read afresh for every load. */
export interface FrameConfig {
  title: string
  users: SimulatorUser[]
  actions: { id: string; label: string }[]
  /** Pages beside the phones. */
  links: { label: string; url: string }[]
  /** Whether the phone numbers of the users can be read and set. */
  phoneNumbers: boolean
}

/** Addresses of the server, below its own origin. */
export const routes = {
  phone: '/phone',
  frameConfig: '/__simulator/config',
  action: '/__simulator/action',
  login: '/__simulator/login',
  phoneCode: '/__simulator/phone-code',
  phoneNumber: '/__simulator/phone-number',
  regions: '/__simulator/regions.json',
  request: '/__request',
  fonts: '/__fonts',
} as const
