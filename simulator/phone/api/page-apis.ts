import type { component } from 'glass-easel-miniprogram-adapter'
import { createIntersectionObserver } from '../engine/intersection'
import type { Phone } from '../phone'
import { ApiFailure, asyncApis, numberOf, textOf } from './define-api'

type Owner = component.GeneralComponent

/** What changes the page in front: its bars, its scroll position, its refresh; and queries about it. */
export const pageApis = (phone: Phone) => {
  const { stack, tabBar, navBar, gestures } = phone
  const top = () => {
    if (!stack.top) throw new ApiFailure('no page')
    return stack.top
  }
  const owner = (): Owner => top().instance
  const tab = (options: Record<string, unknown>) => {
    const index = numberOf(options, 'index', -1)
    if (index < 0 || index >= tabBar.length) throw new ApiFailure('tabbar item not found')
    return index
  }
  const onTabPage = () => {
    if (!stack.isTab(top().path)) throw new ApiFailure('not TabBar page')
  }
  return {
    ...asyncApis({
      setNavigationBarTitle: (options) => {
        top().window.navigationBarTitleText = textOf(options, 'title')
        phone.refreshBars()
      },
      setNavigationBarColor: (options) => {
        top().window.navigationBarBackgroundColor = textOf(options, 'backgroundColor')
        top().window.navigationBarTextStyle = textOf(options, 'frontColor') === '#ffffff' ? 'white' : 'black'
        phone.refreshBars()
      },
      showNavigationBarLoading: () => navBar.loading(true),
      hideNavigationBarLoading: () => navBar.loading(false),
      setBackgroundColor: (options) => {
        top().section.style.background = textOf(options, 'backgroundColor')
      },
      pageScrollTo: (options) => {
        const { scroller } = top()
        const selector = textOf(options, 'selector')
        const target = selector ? scroller.querySelector<HTMLElement>(selector) : undefined
        if (selector && !target) throw new ApiFailure(`selector "${selector}" is not found`)
        const behavior = numberOf(options, 'duration', 300) > 0 ? 'smooth' : 'auto'
        const offset = numberOf(options, 'offsetTop', 0)
        const wanted = target
          ? target.getBoundingClientRect().top + scroller.scrollTop + offset
          : numberOf(options, 'scrollTop', 0)
        scroller.scrollTo({ top: wanted, behavior })
      },
      startPullDownRefresh: () => gestures.refresh(top()),
      stopPullDownRefresh: () => gestures.stop(),
      setTabBarBadge: (options) => tabBar.set(tab(options), { badge: textOf(options, 'text') }),
      removeTabBarBadge: (options) => tabBar.set(tab(options), { badge: undefined }),
      showTabBarRedDot: (options) => tabBar.set(tab(options), { dot: true }),
      hideTabBarRedDot: (options) => tabBar.set(tab(options), { dot: false }),
      setTabBarItem: (options) => tabBar.set(tab(options), { text: textOf(options, 'text') }),
      showTabBar: () => {
        onTabPage()
        tabBar.setHidden(false)
      },
      hideTabBar: () => {
        onTabPage()
        tabBar.setHidden(true)
      },
      hideHomeButton: () => undefined,
    }),
    createSelectorQuery: () => owner().createSelectorQuery(),
    createIntersectionObserver: (of?: Owner, options?: Parameters<typeof createIntersectionObserver>[1]) =>
      createIntersectionObserver(of ?? owner(), options),
    nextTick: (run: () => void) => void Promise.resolve().then(run),
  }
}
