import { hasJustTapped } from '../last-tap'
import { h } from '../sheets/dom'
import { openSheet } from '../sheets/sheet'
import type { Phone } from '../phone'
import { ApiFailure, asyncApis, textOf, textsOf } from './define-api'

const subscribeLimit = 5

/** Asks which of the messages the person wants; undefined when the sheet is cancelled. */
const askSubscription = (phone: Phone, ids: string[]): Promise<Record<string, string>> => {
  const boxes = ids.map((id) => {
    const box = h('input')
    box.type = 'checkbox'
    box.checked = true
    return { id, box, row: h('label', { class: 'sheet-row' }, box, phone.config.subscribeTitles[id] ?? id) }
  })
  const answers = (allowed: boolean) =>
    Object.fromEntries(boxes.map(({ id, box }) => [id, allowed && box.checked ? 'accept' : 'reject']))
  return openSheet({
    title: `${phone.config.title} 申请发送以下消息`,
    kind: 'subscribe',
    body: boxes.map(({ row }) => row),
    buttons: [
      { label: '取消', answer: () => answers(false) },
      { label: '允许', primary: true, answer: () => answers(true) },
    ],
  })
}

/** Who holds the phone: login, privacy, subscriptions, settings. */
export const account = (phone: Phone) => {
  const { privacy, settings } = phone
  return {
    ...asyncApis({
      login: async () => {
        if (settings.values.network === 'offline') throw new ApiFailure('network error', { errno: 600001 })
        return { code: await phone.server.loginCode() }
      },
      checkSession: () => undefined,
      getPrivacySetting: () => ({
        needAuthorization: !privacy.given,
        privacyContractName: privacy.contractName,
      }),
      requirePrivacyAuthorize: async () => {
        if (!(await privacy.require('requirePrivacyAuthorize')))
          throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
      },
      openPrivacyContract: () => privacy.showContract(),
      requestSubscribeMessage: async (options) => {
        const ids = textsOf(options, 'tmplIds')
        if (ids.length === 0) throw new ApiFailure('TmplIds can not be empty', { errCode: 10001 })
        if (ids.length > subscribeLimit)
          throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
        if (!hasJustTapped())
          throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 10005 })
        return askSubscription(phone, ids)
      },
      getSetting: (options) => ({
        authSetting: {},
        ...(options.withSubscriptions
          ? { subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }
          : {}),
      }),
      setClipboardData: async (options) => {
        if (!(await privacy.require('setClipboardData')))
          throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
        phone.clipboard = textOf(options, 'data')
        phone.toast('内容已复制')
      },
      getClipboardData: async () => {
        if (!(await privacy.require('getClipboardData')))
          throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
        return { data: phone.clipboard }
      },
    }),
    onNeedPrivacyAuthorization: privacy.onNeeded.bind(privacy),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
      plugin: { appId: '', version: '' },
    }),
  }
}
