import type { Element as WxElement } from 'glass-easel'
import { component } from 'glass-easel-miniprogram-adapter'
import { guard } from '../diagnostics'
import { pageRect, viewportTop } from './backend'

interface ObserverOptions {
  thresholds?: number[]
  observeAll?: boolean
}
type Margins = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>
type Owner = component.GeneralComponent

const domOf = (element: WxElement): HTMLElement => element.getBackendElement() as unknown as HTMLElement // a real DOM node

const plainRect = ({ left, top, right, bottom, width, height }: DOMRectReadOnly, offset: number) => ({
  ...{ left, right, width, height },
  ...{ top: top - offset, bottom: bottom - offset },
})

/** `createIntersectionObserver`: the adapter's own lacks `id` and `dataset`, which components rely on. */
export const createIntersectionObserver = (
  owner: Owner,
  { thresholds = [0], observeAll }: ObserverOptions = {},
) => {
  const observers: IntersectionObserver[] = []
  const shadow = owner._$.getShadowRoot()
  let root: Element | null = null
  let rootMargin = '0px'
  const observer = {
    relativeTo(selector: string | null, margins: Margins = {}) {
      const found = selector ? shadow?.querySelector(selector) : null
      root = found ? domOf(found) : null
      rootMargin = (['top', 'right', 'bottom', 'left'] as const)
        .map((side) => `${margins[side] ?? 0}px`)
        .join(' ')
      return observer
    },
    relativeToViewport: (margins: Margins = {}) => observer.relativeTo(null, margins),
    observe(selector: string, callback: (result: object) => void) {
      const first = shadow?.querySelector(selector)
      const targets = observeAll ? (shadow?.querySelectorAll(selector) ?? []) : first ? [first] : []
      for (const target of targets) {
        const dom = domOf(target)
        const watch = new IntersectionObserver(
          (entries) => {
            const offset = viewportTop(dom)
            for (const entry of entries)
              guard('IntersectionObserver', () =>
                callback({
                  id: target.id,
                  dataset: target.dataset,
                  time: entry.time,
                  intersectionRatio: entry.intersectionRatio,
                  boundingClientRect: plainRect(pageRect(dom), 0),
                  intersectionRect: plainRect(entry.intersectionRect, offset),
                  relativeRect: plainRect(entry.rootBounds ?? new DOMRect(), offset),
                }),
              )
          },
          { root: root ?? dom.closest('.page-scroller'), rootMargin, threshold: thresholds },
        )
        watch.observe(dom)
        observers.push(watch)
      }
    },
    disconnect: () => observers.forEach((watch) => watch.disconnect()),
  }
  return observer
}

/** Gives every component our observer instead of the adapter's. */
export const replaceIntersectionObserver = (): void => {
  Object.assign(component.ComponentCaller.prototype, {
    createIntersectionObserver(this: Owner, options?: ObserverOptions) {
      return createIntersectionObserver(this, options)
    },
  })
}
