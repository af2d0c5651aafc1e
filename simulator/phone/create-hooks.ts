import { counts } from './api/request'
import { codesOnScreen } from './codes'
import { calls, errors, logs, warnings } from './diagnostics'
import type { SimulatorHooks } from './hooks'
import { launchFromLink } from './launch'
import type { Phone } from './phone'
import { shares } from './share'
import { openSheet } from './sheets/sheet'

/** Makes `window.__simulator`. */
export const createHooks = (phone: Phone, wx: Record<string, unknown>): SimulatorHooks => {
  let hidden = false
  const hooks: SimulatorHooks = {
    wx,
    ready: false,
    user: phone.user,
    errors,
    warnings,
    calls,
    logs,
    shares,
    get route() {
      return phone.stack.top?.path
    },
    get pages() {
      return phone.stack.pages.map(({ path }) => path)
    },
    instances: () => phone.stack.pages.map(({ instance }) => instance),
    get requests() {
      return counts.requests
    },
    get clipboard() {
      return phone.clipboard
    },
    get nextScan() {
      return phone.nextScan
    },
    set nextScan(text) {
      phone.nextScan = text
    },
    get settings() {
      return phone.settings.values
    },
    set: (changes) => {
      const { theme, ...others } = changes
      phone.settings.set(theme && phone.weapp.app.darkmode ? { ...others, theme } : others)
    },
    pullDown: () => phone.gestures.pullDown(),
    readCodes: codesOnScreen,
    openLink: (link) => {
      const launch = launchFromLink(link, phone.config.linkRules)
      if (!launch) return false
      phone.launch = launch
      phone.app.call('onShow', launch)
      phone.events.emit('AppShow', launch)
      const query = Object.entries(launch.query).map(([key, value]) => `${key}=${value}`)
      phone.stack.reLaunch(`/${launch.path}?${query.join('&')}`)
      return true
    },
    hide: () => {
      if (hidden) return
      hidden = true
      phone.stack.hide()
      phone.app.call('onHide')
      phone.events.emit('AppHide', {})
      void openSheet({
        title: '小程序在后台',
        place: 'center',
        kind: 'background',
        buttons: [{ label: '回到小程序', primary: true, answer: hooks.show }],
      })
    },
    show: () => {
      if (!hidden) return
      hidden = false
      document.querySelector('[data-kind=background]')?.remove()
      phone.app.call('onShow', phone.launch)
      phone.events.emit('AppShow', phone.launch)
      phone.stack.reshow()
    },
    updateReady: () => phone.events.emit('UpdateReady', {}),
    forget: () => {
      phone.storage.clear()
      phone.privacy.withdraw()
    },
  }
  return hooks
}
