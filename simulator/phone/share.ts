import type { OpenPage } from './engine/page-stack'
import { h } from './sheets/dom'
import { openSheet } from './sheets/sheet'
import type { Phone } from './phone'

export const shares: object[] = []

/** Asks the page what it shares and shows it as WeChat would; what was sent is kept in `shares`. */
export const sharePage = async (
  phone: Phone,
  page: OpenPage,
  from: 'menu' | 'button',
  target?: object,
): Promise<void> => {
  const given = phone.stack.call(page, 'onShareAppMessage', { from, ...(target && { target }) })
  const content = {
    title: phone.config.title,
    path: page.path,
    ...(typeof given === 'object' ? given : {}),
  }
  const sent = await openSheet({
    title: '转发给朋友',
    kind: 'share',
    body: [h('p', { class: 'sheet-number' }, content.title), h('p', { class: 'sheet-hint' }, content.path)],
    buttons: [
      { label: '取消', answer: () => false },
      { label: '发送', primary: true, answer: () => true },
    ],
  })
  if (sent) shares.push(content)
}

/** The capsule's menu. */
export const openMenu = async (phone: Phone): Promise<void> => {
  const { top } = phone.stack
  if (!top) return
  const canShare = typeof Reflect.get(top.instance, 'onShareAppMessage') === 'function' && !phone.shareHidden
  const chosen = await openSheet<'share' | 'restart' | 'leave' | undefined>({
    title: phone.config.title,
    kind: 'actions',
    outside: () => undefined,
    buttons: [
      ...(canShare ? [{ label: '转发给朋友', answer: () => 'share' as const }] : []),
      { label: '重新进入小程序', answer: () => 'restart' as const },
      { label: '切到后台', answer: () => 'leave' as const },
      { label: '取消', answer: () => undefined },
    ],
  })
  if (chosen === 'share') await sharePage(phone, top, 'menu')
  if (chosen === 'restart') location.reload()
  if (chosen === 'leave') phone.leave()
}
