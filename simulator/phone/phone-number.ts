import type { Phone } from './phone'
import { h } from './sheets/dom'
import { openSheet } from './sheets/sheet'

const refused = (message: string, errno: number) => ({ errMsg: `getPhoneNumber:fail ${message}`, errno })

/** As WeChat shows it: 199****0001. */
const masked = (number: string): string => number.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')

const askPerson = (title: string, number: string): Promise<boolean> =>
  openSheet({
    title: `${title} 申请获取并验证你的手机号`,
    kind: 'phone-number',
    body: [h('p', { class: 'sheet-number' }, number ? masked(number) : '这个微信号没有绑定手机号')],
    buttons: [
      { label: '不允许', answer: () => false },
      ...(number ? [{ label: '允许', primary: true, answer: () => true }] : []),
    ],
  })

/** What a `getPhoneNumber` button tells: a code when the person allows it, else why not. */
export const askPhoneNumber = async (phone: Phone): Promise<object> => {
  const { config, privacy, server, settings } = phone
  if (!(await privacy.require('getPhoneNumber'))) return refused('privacy permission is not authorized', 104)
  if (!config.phoneNumbers) return refused('no permission', 102)
  if (settings.values.network === 'offline') return refused('network error', 600001)
  if (!(await askPerson(config.title, await server.phoneNumber()))) return refused('user deny', 103)
  return { errMsg: 'getPhoneNumber:ok', code: await server.phoneCode() }
}
