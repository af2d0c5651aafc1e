import type { ElementDefinition } from './host'

const properties = {
  ...{ scrollX: false, scrollY: false, upperThreshold: 50, lowerThreshold: 50, scrollTop: undefined },
  ...{ scrollLeft: undefined, scrollIntoView: '', scrollWithAnimation: false, enableBackToTop: false },
  ...{ enableFlex: false, scrollAnchoring: false, refresherEnabled: false, refresherThreshold: 45 },
  ...{ refresherDefaultStyle: '', refresherBackground: '', refresherTriggered: false, enhanced: false },
  ...{ bounces: true, showScrollbar: true, pagingEnabled: false, fastDeceleration: false, type: 'list' },
}

export const scrollView: ElementDefinition = {
  tag: 'scroll-view',
  properties,
  create: (host) => {
    const { dom } = host
    const reached = { lower: false, upper: true }
    dom.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = dom
      host.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
      const vertical = host.flag('scrollY')
      const before = vertical ? scrollTop : scrollLeft
      const after = vertical
        ? scrollHeight - scrollTop - dom.clientHeight
        : scrollWidth - scrollLeft - dom.clientWidth
      const lower = after <= host.number('lowerThreshold', 50)
      const upper = before <= host.number('upperThreshold', 50)
      if (lower && !reached.lower) host.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
      if (upper && !reached.upper) host.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' })
      Object.assign(reached, { lower, upper })
    })
    const setDirection = () => {
      dom.style.overflowX = host.flag('scrollX') ? 'auto' : 'hidden'
      dom.style.overflowY = host.flag('scrollY') ? 'auto' : 'hidden'
    }
    setDirection()
    let startedAt: number | undefined
    const pull = (y: number) => {
      if (startedAt === undefined || !host.flag('refresherEnabled')) return
      if (y - startedAt < host.number('refresherThreshold', 45)) return
      startedAt = undefined
      host.fire('refresherrefresh', {})
    }
    dom.addEventListener('pointerdown', ({ clientY }) => {
      startedAt = dom.scrollTop <= 0 ? clientY : undefined
    })
    dom.addEventListener('pointermove', ({ clientY, buttons }) => buttons > 0 && pull(clientY))
    const behavior = () => (host.flag('scrollWithAnimation') ? 'smooth' : 'auto')
    return {
      changed: {
        scrollX: setDirection,
        scrollY: setDirection,
        scrollTop: () => dom.scrollTo({ top: host.number('scrollTop'), behavior: behavior() }),
        scrollLeft: () => dom.scrollTo({ left: host.number('scrollLeft'), behavior: behavior() }),
        scrollIntoView: () => {
          const id = host.text('scrollIntoView')
          // The element may be part of the same update.
          if (id)
            setTimeout(() =>
              dom.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView({ behavior: behavior() }),
            )
        },
      },
    }
  },
}
