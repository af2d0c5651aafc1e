import type { Root } from 'glass-easel-miniprogram-adapter'
import type { CompiledWeapp, WindowConfig } from '../../compiled-weapp'
import { guard } from '../diagnostics'
import type { Launch } from '../launch'
import type { ComponentRegistry } from './component-registry'
import { eventChannel, type EventChannel } from './event-channel'
import type { LogicGlobals } from './modules'
import { createPageDom, type PageDom } from './page-dom'
import { parsePageUrl } from './paths'
import type { Styles } from './styles'

export const pageLimit = 10

/** An open page. */
export interface OpenPage extends PageDom {
  path: string
  query: Record<string, string>
  root: Root
  instance: ReturnType<Root['get']>
  /** Title and colours set while running, over those of the JSON. */
  window: WindowConfig
  scrollTop: number
}

/** A navigation that WeChat refuses; the message follows `navigateTo:fail `. */
export class NavigationRefused extends Error {}

interface Parts {
  weapp: CompiledWeapp
  registry: ComponentRegistry
  styles: Styles
  globals: LogicGlobals
  container: HTMLElement
  /** Called after every change, with the page now in front. */
  shown(page: OpenPage | undefined): void
}

/** The open pages as WeChat keeps them: a stack of ten at most, and tab pages that stay alive behind it. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private readonly hiddenTabs = new Map<string, OpenPage>()

  constructor(private readonly parts: Parts) {}

  get top(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  isTab(path: string): boolean {
    return Boolean(this.parts.weapp.app.tabBar?.list.some(({ pagePath }) => pagePath === path))
  }

  /** Calls a method of a page if it has one; its exceptions are recorded. */
  call(page: OpenPage | undefined, method: string, ...parameters: unknown[]): unknown {
    const handler: unknown = page && Reflect.get(page.instance, method)
    if (typeof handler !== 'function' || !page) return undefined
    return guard(`${page.path} ${method}`, (): unknown => Reflect.apply(handler, page.instance, parameters))
  }

  /** Opens the first page. */
  open({ path, query }: Launch): void {
    this.find(`/${path}`)
    this.push(path, query)
  }

  navigateTo(url: string, listeners: Record<string, (data: unknown) => void> = {}): EventChannel {
    const { path, query } = this.find(url)
    if (this.isTab(path)) throw new NavigationRefused('can not navigateTo a tabbar page')
    if (this.pages.length >= pageLimit) throw new NavigationRefused('webview count limit exceed')
    const channel = eventChannel()
    for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener)
    this.hide()
    this.push(path, query, channel)
    return channel
  }

  redirectTo(url: string): void {
    const { path, query } = this.find(url)
    if (this.isTab(path)) throw new NavigationRefused('can not redirectTo a tabbar page')
    this.pop()
    this.push(path, query)
  }

  reLaunch(url: string): void {
    const { path, query } = this.find(url)
    while (this.top) this.pop()
    for (const page of this.hiddenTabs.values()) this.close(page)
    this.hiddenTabs.clear()
    this.push(path, query)
  }

  switchTab(url: string): void {
    const { path } = this.find(url)
    if (!this.isTab(path)) throw new NavigationRefused('can not switch to no-tabBar page')
    if (this.top?.path === path) return
    if (this.pages.length === 1) this.hide()
    while (this.top && !(this.pages.length === 1 && this.isTab(this.top.path))) this.pop()
    const [tab] = this.pages
    if (tab?.path === path) return this.reshow()
    if (tab) this.hiddenTabs.set(tab.path, tab)
    this.pages.length = 0
    const kept = this.hiddenTabs.get(path)
    if (!kept) return this.push(path, {})
    this.hiddenTabs.delete(path)
    this.pages.push(kept)
    this.reshow()
  }

  navigateBack(delta = 1): void {
    if (this.pages.length < 2) throw new NavigationRefused('cannot navigate back at first page.')
    for (let left = delta; left > 0 && this.pages.length > 1; left -= 1) this.pop()
    this.reshow()
  }

  /** The app goes to the background or comes back. */
  hide(): void {
    const page = this.top
    if (!page) return
    page.scrollTop = page.scroller.scrollTop
    this.call(page, 'onHide')
    page.root.getComponent().triggerPageLifetime('hide', [])
  }

  reshow(): void {
    this.activate()
    const page = this.top
    if (!page) return
    page.scroller.scrollTop = page.scrollTop
    this.call(page, 'onShow')
    page.root.getComponent().triggerPageLifetime('show', [])
  }

  /** Settings of a page: the app's, its own JSON's, and what was set while running. */
  windowOf(page: OpenPage): WindowConfig {
    return { ...this.parts.weapp.app.window, ...this.parts.weapp.components[page.path], ...page.window }
  }

  private find(url: string): { path: string; query: Record<string, string> } {
    const target = parsePageUrl(url, this.top?.path ?? '')
    if (!this.parts.weapp.app.pages.includes(target.path))
      throw new NavigationRefused(`page "${target.path}" is not found`)
    return target
  }

  private push(path: string, query: Record<string, string>, channel = eventChannel()): void {
    const { registry, globals, container } = this.parts
    registry.load(path, globals)
    const dom = createPageDom(path, container)
    const root = registry.associated.createRoot('page', registry.space, path)
    const instance = root.get()
    Object.assign(instance, {
      route: path,
      __route__: path,
      options: query,
      getOpenerEventChannel: () => channel,
    })
    const page: OpenPage = { path, query, root, instance, window: {}, scrollTop: 0, ...dom }
    this.pages.push(page)
    this.activate()
    root.attach(
      dom.scroller as unknown as Parameters<Root['attach']>[0], // a real DOM node under glass-easel's name
      dom.placeholder as unknown as Parameters<Root['attach']>[1],
    )
    const component = root.getComponent()
    this.call(page, 'onLoad', { ...query })
    this.call(page, 'onShow')
    component.triggerPageLifetime('show', [])
    requestAnimationFrame(() => {
      if (!this.pages.includes(page)) return
      component.triggerLifetime('ready', [])
      this.call(page, 'onReady')
    })
  }

  private pop(): void {
    const page = this.pages.pop()
    if (page) this.close(page)
  }

  private close(page: OpenPage): void {
    this.call(page, 'onUnload')
    page.root.release()
    page.section.remove()
  }

  private activate(): void {
    const { top } = this
    for (const section of this.parts.container.querySelectorAll<HTMLElement>('.page'))
      section.dataset.active = String(section === top?.section)
    if (top) this.parts.styles.showOnly(top.path)
    this.parts.shown(top)
  }
}
