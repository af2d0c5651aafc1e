import type { PageStack, OpenPage } from '../engine/page-stack'

/** Pixels to pull before the page refreshes. */
const pullDistance = 60
const defaultReachDistance = 50

/** Scrolling, reaching the bottom and pulling down, for every page. */
export class PageGestures {
  private readonly watched = new WeakSet<OpenPage>()

  constructor(private readonly stack: PageStack) {}

  /** Starts to watch a page (once). */
  watch(page: OpenPage): void {
    if (this.watched.has(page)) return
    this.watched.add(page)
    this.watchScroll(page)
    this.watchPull(page)
  }

  /** Pulls the page in front down, as a finger would; nothing happens where the page does not allow it. */
  pullDown(): void {
    const { top } = this.stack
    if (top && this.stack.windowOf(top).enablePullDownRefresh) this.refresh(top)
  }

  /** `wx.startPullDownRefresh` refreshes whatever the page allows. */
  refresh(page: OpenPage): void {
    page.section.dataset.refreshing = 'true'
    this.stack.call(page, 'onPullDownRefresh')
  }

  stop(): void {
    for (const page of this.stack.pages) delete page.section.dataset.refreshing
  }

  private watchScroll(page: OpenPage): void {
    const { scroller } = page
    let atBottom = false
    scroller.addEventListener('scroll', () => {
      this.stack.call(page, 'onPageScroll', { scrollTop: scroller.scrollTop })
      const distance = this.stack.windowOf(page).onReachBottomDistance ?? defaultReachDistance
      const low = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - distance
      if (low && !atBottom) this.stack.call(page, 'onReachBottom')
      atBottom = low
    })
  }

  private watchPull(page: OpenPage): void {
    const { section, scroller } = page
    let startedAt: number | undefined
    const begin = (y: number) => {
      startedAt = scroller.scrollTop <= 0 && this.stack.windowOf(page).enablePullDownRefresh ? y : undefined
    }
    const move = (y: number) => {
      if (startedAt === undefined || y - startedAt < pullDistance || section.dataset.refreshing) return
      startedAt = undefined
      this.refresh(page)
    }
    section.addEventListener('mousedown', ({ clientY }) => begin(clientY))
    section.addEventListener('mousemove', ({ clientY, buttons }) => buttons > 0 && move(clientY))
    section.addEventListener('touchstart', ({ touches }) => begin(touches[0]?.clientY ?? 0), {
      passive: true,
    })
    section.addEventListener('touchmove', ({ touches }) => move(touches[0]?.clientY ?? 0), { passive: true })
  }
}
