import type { Theme } from '../compiled-weapp'

export type Network = 'online' | 'slow' | 'offline'
export type FontScale = 'standard' | 'large' | 'largest'

/** WeChat's text sizes: the base in px and its ratio to the standard size. */
export const fontScales: Record<FontScale, { size: number; factor: number; barFactor: number }> = {
  standard: { size: 17, factor: 1, barFactor: 1 },
  large: { size: 23.8, factor: 1.4, barFactor: 1.18 },
  largest: { size: 28.05, factor: 1.65, barFactor: 1.18 },
}

export interface SettingValues {
  network: Network
  fontScale: FontScale
  theme: Theme
}

type Listener = (values: SettingValues, before: SettingValues) => void

/** What the person holding the phone has set; network and theme can change while the mini-program runs. */
export class Settings {
  private readonly listeners = new Set<Listener>()

  constructor(public values: SettingValues) {}

  set(changes: Partial<SettingValues>): void {
    const before = this.values
    this.values = { ...before, ...changes }
    for (const listener of this.listeners) listener(this.values, before)
  }

  onChange(listener: Listener): void {
    this.listeners.add(listener)
  }
}

const oneOf = <T extends string>(wanted: string | null, allowed: readonly T[], fallback: T): T =>
  allowed.find((value) => value === wanted) ?? fallback

/** Settings from the address of the phone: `network`, `font` and `theme`. */
export const settingsFrom = (query: URLSearchParams, darkmode: boolean): SettingValues => {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  return {
    network: oneOf(query.get('network'), ['online', 'slow', 'offline'], 'online'),
    fontScale: oneOf(query.get('font'), ['standard', 'large', 'largest'], 'standard'),
    theme: darkmode ? oneOf(query.get('theme'), ['light', 'dark'], system) : 'light',
  }
}
