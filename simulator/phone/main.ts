import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel'
import { createWx } from './api/create-wx'
import { Events } from './api/events'
import { recordError, recordWarning } from './diagnostics'
import { elementContext } from './element-context'
import { allElements } from './elements/all-elements'
import { defineElements, elementPath, runDefaultAction } from './elements/define-elements'
import { AppInstance } from './engine/app-instance'
import { Backend } from './engine/backend'
import { ComponentRegistry } from './engine/component-registry'
import { makeEventsPlain } from './engine/plain-events'
import { replaceIntersectionObserver } from './engine/intersection'
import { Modules, type LogicGlobals } from './engine/modules'
import { PageStack } from './engine/page-stack'
import { correctSelectorQuery } from './engine/selector-query'
import { checkSetData } from './engine/set-data'
import { Styles } from './engine/styles'
import { listenForTouches } from './engine/touches'
import { installWxsGlobals } from './engine/wxs-globals'
import { createHooks } from './create-hooks'
import { launchFrom } from './launch'
import type { Phone } from './phone'
import { Privacy } from './privacy'
import { serverCalls } from './server-calls'
import { Settings, settingsFrom } from './settings'
import { NavBar } from './shell/nav-bar'
import { applySettings } from './shell/apply-settings'
import { PageGestures } from './shell/page-gestures'
import { TabBar } from './shell/tab-bar'
import { themed } from './shell/themed'
import { openMenu } from './share'
import { showToast } from './sheets/toast'
import { Storage } from './storage'

/** Puts the phone together and opens the mini-program. */
const startPhone = (modules: Modules): void => {
  const weapp = window.__WEAPP__
  const config = window.__PHONE__
  const query = new URLSearchParams(location.search)
  const user = query.get('user') ?? ''
  const [home = ''] = weapp.app.pages
  const settings = new Settings(settingsFrom(query, weapp.app.darkmode))
  const styles = new Styles(weapp, settings.values.theme)
  const backend = new Backend(styles)
  const registry = new ComponentRegistry(weapp, modules, backend)
  const app = new AppInstance()
  const variables = () => weapp.themes[settings.values.theme]

  const globals: LogicGlobals = {
    wx: {},
    App: app.App,
    Page: registry.Page,
    Component: registry.Component,
    Behavior: registry.Behavior,
    getApp: app.getApp,
    getCurrentPages: () => phone.stack.pages.map(({ instance }) => instance),
  }
  const shell = document.getElementById('phone') ?? document.body
  const container = document.getElementById('pages') ?? document.body
  const stack = new PageStack({
    weapp,
    registry,
    styles,
    globals,
    container,
    shown: () => phone.refreshBars(),
  })
  const phone: Phone = {
    ...{ user, config, weapp, settings, app, stack },
    ...{ clipboard: '', nextScan: undefined, shareHidden: false },
    launch: launchFrom(query, config.linkRules, home),
    storage: new Storage(user),
    privacy: new Privacy(user, `《${config.title}隐私保护指引》`),
    server: serverCalls(user),
    events: new Events(),
    gestures: new PageGestures(stack),
    navBar: new NavBar(shell, {
      back: () => stack.navigateBack(),
      menu: () => void openMenu(phone),
      leave: () => phone.leave(),
    }),
    tabBar: new TabBar(
      shell,
      () => themed(weapp.app.tabBar, variables()),
      (pagePath, index, text) => {
        stack.switchTab(`/${pagePath}`)
        stack.call(stack.top, 'onTabItemTap', { index, pagePath, text })
      },
    ),
    refreshBars: () => {
      const { top } = stack
      if (!top) return
      const page = themed(stack.windowOf(top), variables())
      phone.navBar.show(page, stack.pages.length > 1)
      phone.tabBar.show(top.path)
      phone.gestures.watch(top)
      top.section.dataset.custom = String(page.navigationStyle === 'custom')
      top.section.style.setProperty('--page-background', page.backgroundColor ?? '#ffffff')
      document.documentElement.style.fontSize = top.section.dataset.rootFontSize ?? ''
    },
    toast: (text) => showToast(text, 'none', false, 1500),
    leave: () => window.__simulator.hide(),
  }
  document.addEventListener('page-meta', () => phone.refreshBars(), true)

  defineElements(
    registry.space.getComponentSpace(),
    allElements(
      elementContext(
        () => phone,
        () => registry,
      ),
    ),
  )
  registry.register()
  applySettings(phone, styles)
  const wx = createWx(phone)
  Object.assign(globals, { wx })
  checkSetData()
  makeEventsPlain()
  replaceIntersectionObserver()
  correctSelectorQuery(() => stack.top?.scroller ?? null)
  listenForTouches(backend, runDefaultAction)
  window.__simulator = createHooks(phone, wx)

  openMiniProgram(phone, () => modules.has('app.js') && modules.load('app.js', globals))
}

const openMiniProgram = (phone: Phone, loadApp: () => unknown): void => {
  const { app, stack, events, weapp } = phone
  try {
    loadApp()
    const launch = { ...phone.launch, referrerInfo: {} }
    app.call('onLaunch', launch)
    app.call('onShow', launch)
    events.emit('AppShow', launch)
    if (!weapp.app.pages.includes(launch.path)) {
      const missing = { ...launch, isEntryPage: true, notFound: true }
      app.call('onPageNotFound', missing)
      events.emit('PageNotFound', missing)
    }
    if (!stack.top) stack.open(launch)
  } catch (error) {
    recordError('launch', error)
  }
  window.__simulator.ready = true
}

const unknownAttribute = /is not a valid property/

/** Everything that goes wrong is kept for the test to see. */
const collectErrors = (): void => {
  addGlobalErrorListener((error, method, component) => {
    const where = typeof component === 'string' ? component : (component?.is ?? '')
    recordError(`${where} ${method ?? ''}`.trim(), error)
    return false
  })
  addGlobalWarningListener((message, _, element) => {
    const path = element && 'is' in element ? String(element.is) : ''
    // Built-in elements take attributes that this simulator gives no meaning to.
    if (!(unknownAttribute.test(message) && path.startsWith(elementPath))) recordWarning(message)
    return false
  })
  window.addEventListener('error', (event) => recordError('script', event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => recordError('unhandledrejection', event.reason))
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
    recordWarning(`blocked a resource of another host: ${blockedURI}`),
  )
}

installWxsGlobals()
collectErrors()
const modules = new Modules()
window.__defineModule = (path, run) => modules.define(path, run)
window.__startPhone = () => startPhone(modules)
