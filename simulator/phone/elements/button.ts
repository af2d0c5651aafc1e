import { pressableByKeyboard } from './accessibility'
import type { ElementContext } from './element-context'
import { closestHost, type ElementDefinition, type Host } from './host'
import { resetForm, submitForm } from './form'

const properties = {
  ...{ size: 'default', type: '', plain: false, disabled: false, loading: false, formType: '', openType: '' },
  ...{ name: '', lang: '', sessionFrom: '', sendMessageTitle: '', sendMessagePath: '', sendMessageImg: '' },
  ...{ appParameter: '', showMessageCard: false, businessId: '', phoneNumberNoQuotaToast: true },
}

/** What the open-types do; several may be joined by `|`, as in `getPhoneNumber|agreePrivacyAuthorization`. */
const openTypes: Record<string, (host: Host, context: ElementContext) => void> = {
  share: (host, context) => context.share(host),
  contact: (host) => host.fire('contact', { errMsg: 'enterContact:ok', path: '', query: {} }),
  feedback: () => undefined,
  openSetting: (host) => host.fire('opensetting', { errMsg: 'openSetting:ok', authSetting: {} }),
  agreePrivacyAuthorization: (host, context) => {
    context.privacy.agreeBy(host.dom.id)
    host.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  getPhoneNumber: (host, context) =>
    void context.phoneNumber().then((detail) => host.fire('getphonenumber', detail)),
  chooseAvatar: (host, context) =>
    void context.avatar().then((detail) => detail && host.fire('chooseavatar', detail)),
}

export const button = (context: ElementContext): ElementDefinition => ({
  tag: 'button',
  properties,
  create: (host) => {
    pressableByKeyboard(host, 'button')
    const mirror = (name: string) => () => host.attribute(name, host.raw(name))
    return {
      changed: {
        type: mirror('type'),
        size: mirror('size'),
        plain: mirror('plain'),
        loading: mirror('loading'),
        disabled: () => {
          host.attribute('disabled', host.flag('disabled'))
          host.attribute('aria-disabled', host.flag('disabled') && 'true')
        },
      },
      tapped: () => {
        if (host.flag('disabled')) return true
        const wanted = host.text('openType').split('|').filter(Boolean)
        // Consent comes first, so that what needs it finds it given.
        wanted.sort(
          (a, b) => Number(b === 'agreePrivacyAuthorization') - Number(a === 'agreePrivacyAuthorization'),
        )
        for (const openType of wanted) openTypes[openType]?.(host, context)
        const form = closestHost(host.dom, 'form')
        if (form && host.text('formType') === 'submit') submitForm(form, context)
        if (form && host.text('formType') === 'reset') resetForm(form)
        return true
      },
    }
  },
})
