import type { Styles } from '../engine/styles'
import type { Phone } from '../phone'
import { fontScales } from '../settings'

/** Shows the settings on this phone: the theme, and the text size of WeChat's own bars. */
export const applySettings = (phone: Phone, styles: Styles): void => {
  const root = document.documentElement
  const apply = () => {
    const { theme, fontScale, network } = phone.settings.values
    const { size, barFactor } = fontScales[fontScale]
    root.dataset.theme = theme
    root.dataset.network = network
    root.style.setProperty('--system-font-size', `${size}px`)
    root.style.setProperty('--bar-factor', String(barFactor))
  }
  apply()
  phone.settings.onChange(({ theme }, before) => {
    apply()
    if (theme === before.theme) return
    styles.setTheme(theme)
    phone.refreshBars()
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    if (phone.weapp.app.darkmode) phone.settings.set({ theme: matches ? 'dark' : 'light' })
  })
}
