import { hasJumped, startServerClock, type Ticks } from './clock'
import { follow } from './follow'
import { renderer } from './render'
import { type Known, viewOf } from './view'

const ticks = (): Ticks => ({ steadyMs: performance.now(), wallMs: Date.now() })

function start(into: HTMLElement): void {
  const [clock, render] = [startServerClock(), renderer(into)]
  let known: Known = { is: 'starting' }
  let lookNow: () => void = () => undefined
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      lookNow = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const show = () => render(viewOf(known, clock.now(ticks())))
  let before = ticks()
  setInterval(() => {
    const now = ticks()
    if (hasJumped(before, now)) lookNow()
    before = now
    show()
  }, 1000)
  window.addEventListener('online', () => lookNow())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') keepAwake()
  })
  keepAwake()
  const learnt = (next: Known) => {
    known = next
    show()
  }
  void follow({ clock, ticks, show: learnt, pause })
}

/** A screen on the wall must not go dark; where it can't be asked for, the computer's own settings say. */
function keepAwake(): void {
  if (!('wakeLock' in navigator)) return
  navigator.wakeLock.request('screen').catch(() => undefined)
}

const into = document.getElementById('screen')
if (into) start(into)
