import {
  CurrentWindowBackendContext,
  Event as WxEvent,
  type Element as WxElement,
  type EventOptions,
} from 'glass-easel'
import { domTag } from '../../build/built-in-tags'
import { translateUnits } from '../../build/units'
import type { Styles } from './styles'

/** Events that come from the DOM as they are; all others are made by `touches.ts` or by the elements. */
const nativeEvents = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

/** glass-easel's `EventBubbleStatus.NoDefault`: a handler caught the event. */
const noDefault: unknown = 1

/** Where the page's own viewport begins: WeChat measures from there, below the navigation bar. */
export const viewportTop = (element: Element): number => {
  const page = element.closest('.page')
  return page ? page.getBoundingClientRect().top : 0
}

/** The element's box in the page's own viewport. */
export const pageRect = (element: Element): DOMRect => {
  const box = Element.prototype.getBoundingClientRect.call(element)
  return new DOMRect(box.x, box.y - viewportTop(element), box.width, box.height)
}

const createElement = (tag: string): HTMLElement => {
  const element = document.createElement(domTag(tag))
  element.setAttribute = (name: string, value: string) => {
    Element.prototype.setAttribute.call(element, name, name === 'style' ? translateUnits(value) : value)
  }
  element.getBoundingClientRect = () => pageRect(element)
  return element
}

/** Renders glass-easel's trees into this window: tags renamed, units translated, styles from the build. */
export class Backend extends CurrentWindowBackendContext {
  constructor(private readonly styles: Styles) {
    super()
    this.document = {
      createElement,
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document // glass-easel declares a DOM of its own that the real one satisfies
  }

  override appendStyleSheetPath(path: string): number {
    this.styles.add(path)
    return 0
  }

  override getTheme(): string {
    return this.styles.theme
  }

  // The base class would also listen for mouse, touch and click, and a DOM "click" must not leak in.
  override setListenerStats(
    ...[element, type]: Parameters<CurrentWindowBackendContext['setListenerStats']>
  ): void {
    if (!nativeEvents.has(type)) return
    const dom = element as unknown as HTMLElement // the same object, under glass-easel's own name
    if (dom.dataset[`on${type}`]) return
    dom.dataset[`on${type}`] = 'yes'
    dom.addEventListener(type, (event) => {
      if (event.target === dom)
        this.emit(dom, type, {}, { bubbles: true, composed: true, originalEvent: event })
    })
  }

  /** Sends an event to the mini-program's element at or above `dom`; tells whether a handler caught it. */
  emit(dom: Element, type: string, detail: unknown, options: EventOptions): boolean {
    const target = wxElementAt(dom)
    if (!target) return false
    const event = new WxEvent(type, detail, options)
    WxEvent.dispatchEvent(target, event)
    return event.getEventBubbleStatus() === noDefault
  }
}

/** The glass-easel element at or above a DOM element. */
export const wxElementAt = (dom: Element | null): WxElement | undefined => {
  for (let at: (Element & { __wxElement?: WxElement }) | null = dom; at; at = at.parentElement)
    if (at.__wxElement) return at.__wxElement
  return undefined
}
