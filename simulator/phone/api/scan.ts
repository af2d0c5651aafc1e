import { codesOfOtherPhones } from '../codes'
import { h } from '../sheets/dom'
import { openSheet } from '../sheets/sheet'
import type { Phone } from '../phone'
import { ApiFailure, asyncApis } from './define-api'

/** Asks what the camera would see: a code on another open phone, or a pasted text. */
const askCode = async (): Promise<string | undefined> => {
  const field = h('textarea', { class: 'sheet-input', label: '码的内容' })
  field.placeholder = '把码的内容粘贴到这里'
  const seen = await codesOfOtherPhones()
  return openSheet<string | undefined>({
    title: '扫一扫',
    kind: 'scan',
    body: [
      h('p', { class: 'sheet-hint' }, seen.length > 0 ? '旁边手机上的码' : '旁边的手机上没有码'),
      h('div', { class: 'codes' }),
      field,
    ],
    opened: (close) =>
      document
        .querySelector('[data-kind=scan] .codes')
        ?.append(...seen.map((text) => h('button', { onClick: () => close(text) }, text))),
    outside: () => undefined,
    buttons: [
      { label: '取消', answer: () => undefined },
      { label: '识别', primary: true, answer: () => field.value.trim() || undefined },
    ],
  })
}

/** `wx.scanCode`; a test sets `__simulator.nextScan` beforehand and no sheet opens. */
export const scan = (phone: Phone) =>
  asyncApis({
    scanCode: async () => {
      const prepared = phone.nextScan
      phone.nextScan = undefined
      const result = prepared === undefined ? await askCode() : prepared
      if (!result) throw new ApiFailure('cancel')
      return {
        result,
        scanType: 'QR_CODE',
        charSet: 'UTF-8',
        rawData: btoa(String.fromCharCode(...new TextEncoder().encode(result))),
      }
    },
  })
