import { hostsWithin, type ElementDefinition } from './host'

const properties = {
  ...{ current: 0, indicatorDots: false, indicatorColor: '', indicatorActiveColor: '', autoplay: false },
  ...{ interval: 5000, duration: 500, circular: false, vertical: false, displayMultipleItems: 1 },
  ...{ previousMargin: '', nextMargin: '', easingFunction: '', snapToEdge: false, currentItemId: '' },
}

/** Pixels that a finger must travel to turn the page. */
const swipeDistance = 40

export const swiper: ElementDefinition = {
  tag: 'swiper',
  properties,
  create: (host) => {
    let current = 0
    let startedAt: number | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    const dots = document.createElement('div')
    dots.className = 'swiper-dots'
    dots.setAttribute('aria-hidden', 'true')

    const layout = (): number => {
      const items = hostsWithin(host.dom, 'swiper-item')
      items.forEach(({ dom }, index) => {
        const offset = `${(index - current) * 100}%`
        dom.style.transform = host.flag('vertical') ? `translateY(${offset})` : `translateX(${offset})`
      })
      dots.replaceChildren(
        ...(host.flag('indicatorDots') ? items : []).map((_, index) => {
          const dot = document.createElement('i')
          dot.dataset.current = String(index === current)
          return dot
        }),
      )
      return items.length
    }
    const show = (wanted: number, source: string) => {
      const count = layout()
      if (count === 0) return
      const next = host.flag('circular') ? (wanted + count) % count : Math.max(0, Math.min(count - 1, wanted))
      if (next === current) return
      current = next
      layout()
      const detail = {
        current,
        source,
        currentItemId: hostsWithin(host.dom, 'swiper-item')[current]?.text('itemId'),
      }
      host.fire('change', detail)
      host.fire('animationfinish', detail)
    }
    const position = (event: PointerEvent) => (host.flag('vertical') ? event.clientY : event.clientX)
    host.dom.addEventListener('pointerdown', (event) => {
      startedAt = position(event)
    })
    const release = (event: PointerEvent) => {
      const travelled = startedAt === undefined ? 0 : position(event) - startedAt
      startedAt = undefined
      if (Math.abs(travelled) > swipeDistance) show(current + (travelled < 0 ? 1 : -1), 'touch')
    }
    host.dom.addEventListener('pointerup', release)
    host.dom.addEventListener('pointercancel', release)
    const watcher = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target !== dots)) layout()
    })
    const play = () => {
      clearInterval(timer)
      if (host.flag('autoplay'))
        timer = setInterval(() => show(current + 1, 'autoplay'), host.number('interval', 5000))
    }
    return {
      attached: () => {
        host.dom.appendChild(dots)
        watcher.observe(host.dom, { childList: true, subtree: true })
        layout()
        play()
      },
      detached: () => {
        watcher.disconnect()
        clearInterval(timer)
      },
      changed: {
        current: () => {
          current = host.number('current')
          layout()
        },
        indicatorDots: () => void layout(),
        autoplay: play,
        interval: play,
      },
    }
  },
}
