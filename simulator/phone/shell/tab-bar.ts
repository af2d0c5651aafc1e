import type { TabBarConfig } from '../../compiled-weapp'
import { h } from '../sheets/dom'

interface TabState {
  badge?: string | undefined
  dot?: boolean
  text?: string
}

/** The bar below a tab page: icons, words, badges. */
export class TabBar {
  private readonly element = h('nav', { class: 'tabs', label: '标签栏' })
  private readonly states: TabState[] = []
  private hidden = false
  private current: string | undefined

  constructor(
    parent: HTMLElement,
    private readonly config: () => TabBarConfig | undefined,
    private readonly tapped: (path: string, index: number, text: string) => void,
  ) {
    parent.append(this.element)
  }

  /** Draws the bar for the page in front; it disappears when that is no tab page. */
  show(path: string | undefined): void {
    this.current = path
    const config = this.config()
    const visible = Boolean(config?.list.some(({ pagePath }) => pagePath === path)) && !this.hidden
    this.element.hidden = !visible
    if (!config || !visible) return this.element.replaceChildren()
    this.element.style.background = config.backgroundColor ?? '#ffffff'
    this.element.replaceChildren(
      ...config.list.map(({ pagePath, text, iconPath, selectedIconPath }, index) => {
        const selected = pagePath === path
        const state = this.states[index] ?? {}
        const shown = state.text ?? text
        const tab = h('button', { class: 'tab', onClick: () => this.tapped(pagePath, index, shown) })
        tab.setAttribute('aria-current', selected ? 'page' : 'false')
        tab.style.color = (selected ? config.selectedColor : config.color) ?? ''
        const icon = selected ? (selectedIconPath ?? iconPath) : iconPath
        if (icon) {
          const picture = h('img', { class: 'tab-icon' })
          picture.alt = ''
          picture.src = `assets/${icon.replace(/^\//, '')}`
          tab.append(picture)
        }
        tab.append(h('span', {}, shown))
        if (state.badge) tab.append(h('i', { class: 'tab-badge' }, state.badge))
        else if (state.dot) tab.append(h('i', { class: 'tab-dot' }))
        return tab
      }),
    )
  }

  set(index: number, state: TabState): void {
    this.states[index] = { ...this.states[index], ...state }
    this.show(this.current)
  }

  setHidden(hidden: boolean): void {
    this.hidden = hidden
    this.show(this.current)
  }

  get length(): number {
    return this.config()?.list.length ?? 0
  }
}
