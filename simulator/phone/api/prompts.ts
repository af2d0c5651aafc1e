import { h } from '../sheets/dom'
import { openSheet, type SheetButton } from '../sheets/sheet'
import { hideToast, showToast } from '../sheets/toast'
import { ApiFailure, asyncApis, numberOf, textOf, textsOf } from './define-api'

interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string | null
}

/** What asks or tells the person something over the page. */
export const prompts = () =>
  asyncApis({
    showToast: (options) =>
      showToast(
        textOf(options, 'title'),
        textOf(options, 'icon', 'success'),
        Boolean(options.mask),
        numberOf(options, 'duration', 1500),
      ),
    hideToast: () => hideToast(),
    showLoading: (options) => showToast(textOf(options, 'title'), 'loading', Boolean(options.mask)),
    hideLoading: () => hideToast(),
    showModal: (options) => {
      const field = options.editable ? h('input', { class: 'sheet-input' }) : undefined
      if (field) {
        field.value = textOf(options, 'content')
        field.placeholder = textOf(options, 'placeholderText')
      }
      const result = (confirm: boolean): ModalAnswer => ({
        confirm,
        cancel: !confirm,
        content: confirm && field ? field.value : null,
      })
      const cancel: SheetButton<ModalAnswer> = {
        label: textOf(options, 'cancelText', '取消'),
        answer: () => result(false),
      }
      const confirm = {
        label: textOf(options, 'confirmText', '确定'),
        primary: true,
        answer: () => result(true),
      }
      const title = textOf(options, 'title')
      return openSheet({
        title: title || textOf(options, 'content'),
        titleHidden: !title,
        place: 'center',
        kind: 'modal',
        body: [field ?? textOf(options, 'content')],
        buttons: options.showCancel === false ? [confirm] : [cancel, confirm],
      })
    },
    showActionSheet: async (options) => {
      const items = textsOf(options, 'itemList')
      if (items.length === 0 || items.length > 6)
        throw new ApiFailure('parameter error: itemList should have 1 to 6 items')
      const title = textOf(options, 'alertText')
      const tapIndex = await openSheet<number>({
        title: title || '请选择',
        titleHidden: !title,
        kind: 'actions',
        outside: () => -1,
        buttons: [
          ...items.map((label, index) => ({ label, answer: () => index })),
          { label: '取消', answer: () => -1 },
        ],
      })
      if (tapIndex < 0) throw new ApiFailure('cancel')
      return { tapIndex }
    },
    // WeChat's own map; here what it would show.
    openLocation: async (options) => {
      const [latitude, longitude] = [numberOf(options, 'latitude', NaN), numberOf(options, 'longitude', NaN)]
      if (Number.isNaN(latitude) || Number.isNaN(longitude))
        throw new ApiFailure('parameter error: latitude and longitude should be numbers')
      await openSheet({
        title: '查看位置',
        kind: 'map',
        body: [
          h('p', {}, textOf(options, 'name')),
          h('p', {}, textOf(options, 'address')),
          h('p', {}, `${latitude}, ${longitude}`),
        ],
        outside: () => true,
        buttons: [{ label: '关闭', primary: true, answer: () => true }],
      })
    },
    makePhoneCall: async (options) => {
      const number = textOf(options, 'phoneNumber')
      if (!number) throw new ApiFailure('parameter error: parameter.phoneNumber should be a non-empty string')
      const called = await openSheet({
        title: '拨打电话',
        kind: 'call',
        body: [h('p', { class: 'sheet-number' }, number)],
        buttons: [
          { label: '取消', answer: () => false },
          { label: '呼叫', primary: true, answer: () => true },
        ],
      })
      if (!called) throw new ApiFailure('cancel')
    },
  })
