import type { WindowConfig } from '../../compiled-weapp'
import { h } from '../sheets/dom'

interface NavBarActions {
  back(): void
  menu(): void
  leave(): void
}

/** The bar above a page: back, title, and the capsule with the menu. */
export class NavBar {
  private readonly title = h('div', { class: 'nav-title', role: 'heading' })
  private readonly backButton
  private readonly element

  constructor(parent: HTMLElement, actions: NavBarActions) {
    this.backButton = h('button', { class: 'nav-back', label: '返回', onClick: actions.back }, '‹')
    this.element = h(
      'header',
      { class: 'nav' },
      this.backButton,
      this.title,
      h(
        'div',
        { class: 'capsule' },
        h('button', { label: '更多', onClick: actions.menu }, '•••'),
        h('button', { label: '关闭', onClick: actions.leave }, '◉'),
      ),
    )
    parent.prepend(this.element)
  }

  show(config: WindowConfig, canGoBack: boolean): void {
    this.title.textContent = config.navigationBarTitleText ?? ''
    this.backButton.hidden = !canGoBack
    this.element.dataset.custom = String(config.navigationStyle === 'custom')
    this.element.style.setProperty('--nav-background', config.navigationBarBackgroundColor ?? '#ffffff')
    this.element.style.setProperty('--nav-ink', config.navigationBarTextStyle === 'white' ? '#fff' : '#000')
  }

  /** The small spinner beside the title. */
  loading(on: boolean): void {
    this.title.dataset.loading = String(on)
  }
}
