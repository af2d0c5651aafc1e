import { Component } from 'glass-easel'
import { asText } from './as-text'
import { recordWarning } from './diagnostics'
import { wxElementAt } from './engine/backend'
import type { ComponentRegistry } from './engine/component-registry'
import { NavigationRefused } from './engine/page-stack'
import { resolvePath } from './engine/paths'
import type { ElementContext } from './elements/element-context'
import type { Phone } from './phone'
import { askPhoneNumber } from './phone-number'
import { Regions } from './regions'
import { sharePage } from './share'
import { routes } from '../simulator-config'

const emptyAvatar = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

/** Connects the built-in elements to the phone; `phone` is asked late, because elements come first. */
export const elementContext = (phone: () => Phone, registry: () => ComponentRegistry): ElementContext => ({
  get privacy() {
    return phone().privacy
  },
  regions: new Regions(),
  navigate: (openType, url, delta) => {
    const { stack } = phone()
    const ways: Record<string, () => unknown> = {
      navigate: () => stack.navigateTo(url),
      redirect: () => stack.redirectTo(url),
      switchTab: () => stack.switchTab(url),
      reLaunch: () => stack.reLaunch(url),
      navigateBack: () => stack.navigateBack(delta),
      exit: () => phone().leave(),
    }
    try {
      ways[openType]?.()
    } catch (error) {
      if (!(error instanceof NavigationRefused)) throw error
      recordWarning(`<navigator open-type="${openType}" url="${url}">: ${error.message}`)
    }
  },
  share: (host) => {
    const { top } = phone().stack
    const dataset = wxElementAt(host.dom)?.dataset ?? {}
    if (top) void sharePage(phone(), top, 'button', { id: host.dom.id, dataset })
  },
  phoneNumber: () => askPhoneNumber(phone()),
  avatar: async () =>
    (await phone().privacy.require('chooseAvatar')) ? { avatarUrl: emptyAvatar } : undefined,
  imageUrl: (source, page) => {
    if (/^(data|blob):/.test(source)) return source
    const absolute = source.startsWith('//') ? `https:${source}` : source
    if (!/^https?:/.test(absolute)) return `assets/${resolvePath(page, source)}`
    const { origin } = new URL(absolute)
    if (phone().config.origins.includes(origin)) return `${routes.request}?u=${encodeURIComponent(absolute)}`
    recordWarning(`image from ${origin}, which the simulator does not reach`)
    return absolute
  },
  customField: (dom) => {
    const element = wxElementAt(dom)
    const own: unknown = element?.getBackendElement()
    if (own !== dom || !Component.isComponent(element) || !registry().isFormField(element)) return undefined
    const value: unknown = Reflect.get(element.data, 'value')
    return { name: asText(Reflect.get(element.data, 'name')), value }
  },
})
