import type { Backend } from './backend'
import { viewportTop } from './backend'

interface Point {
  identifier: number
  clientX: number
  clientY: number
}

/** A finger that moves further than this (CSS pixels) is no tap. */
const tapDistance = 10
const longPressAfter = 350

interface TouchFields {
  touches: object[]
  changedTouches: object[]
}

const inPage = (points: Iterable<Point>, dom: Element): object[] => {
  const top = viewportTop(dom)
  const scrolled = dom.closest('.page-scroller')?.scrollTop ?? 0
  return Array.from(points, ({ identifier, clientX, clientY }) => ({
    identifier,
    clientX,
    clientY: clientY - top,
    pageX: clientX,
    pageY: clientY - top + scrolled,
  }))
}

/**
 * Turns DOM input into WeChat's touch events. A mouse plays one finger. A tap is the browser's own
 * `click`, so a mouse, a finger, the keyboard and a script all tap alike, however they are mixed.
 */
export const listenForTouches = (backend: Backend, tapped: (dom: Element, event: Event) => void): void => {
  let start: { dom: Element; x: number; y: number } | undefined
  let fingers = false
  let moved = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = (type: string, dom: Element, event: Event, fields: TouchFields, detail: object = {}) => {
    const caught = backend.emit(dom, type, detail, {
      bubbles: true,
      composed: true,
      capturePhase: true,
      originalEvent: event,
      extraFields: { ...fields },
    })
    if (caught && event.cancelable && type === 'touchmove') event.preventDefault()
  }
  const begin = (dom: Element, point: Point, event: Event, fields: TouchFields) => {
    start = { dom, x: point.clientX, y: point.clientY }
    moved = false
    send('touchstart', dom, event, fields)
    clearTimeout(timer)
    const detail = { x: point.clientX, y: point.clientY - viewportTop(dom) }
    timer = setTimeout(() => send('longpress', dom, event, fields, detail), longPressAfter)
  }
  const move = (point: Point) => {
    if (!start || Math.hypot(point.clientX - start.x, point.clientY - start.y) <= tapDistance) return
    moved = true
    clearTimeout(timer)
  }

  const onTouch = (event: TouchEvent) => {
    const dom = event.target
    const [first] = event.changedTouches
    if (!(dom instanceof Element) || !first) return
    const fields = { touches: inPage(event.touches, dom), changedTouches: inPage(event.changedTouches, dom) }
    fingers = true
    if (event.type === 'touchstart') return begin(dom, first, event, fields)
    if (event.type === 'touchmove') move(first)
    else clearTimeout(timer)
    send(event.type, dom, event, fields)
  }
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
    document.addEventListener(type, onTouch, { capture: true, passive: false })

  const onMouse = (event: MouseEvent) => {
    if (fingers) {
      // The browser repeats a finger's tap as mouse events; a real mouse afterwards counts again.
      if (event.type === 'mouseup') fingers = false
      return
    }
    const point = { identifier: 0, clientX: event.clientX, clientY: event.clientY }
    if (event.type === 'mousedown' && event.target instanceof Element) {
      const one = inPage([point], event.target)
      return begin(event.target, point, event, { touches: one, changedTouches: one })
    }
    if (!start) return
    const one = inPage([point], start.dom)
    if (event.type === 'mousemove') {
      move(point)
      return send('touchmove', start.dom, event, { touches: one, changedTouches: one })
    }
    clearTimeout(timer)
    send('touchend', start.dom, event, { touches: [], changedTouches: one })
    start = undefined
  }
  for (const type of ['mousedown', 'mousemove', 'mouseup'] as const)
    document.addEventListener(type, onMouse, true)

  document.addEventListener(
    'click',
    (event) => {
      const dom = event.target
      if (!(dom instanceof Element) || !dom.closest('.page') || moved) return void (moved = false)
      const point = { identifier: 0, clientX: event.clientX, clientY: event.clientY }
      const one = inPage([point], dom)
      if (!dom.closest('wx-button[disabled]')) {
        const detail = { x: point.clientX, y: point.clientY - viewportTop(dom) }
        send('tap', dom, event, { touches: one, changedTouches: one }, detail)
      }
      tapped(dom, event)
    },
    true,
  )
}
