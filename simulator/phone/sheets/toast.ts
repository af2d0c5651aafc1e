import { h } from './dom'

let timer: ReturnType<typeof setTimeout> | undefined

/** Takes the toast or the loading note away. */
export const hideToast = (): void => {
  clearTimeout(timer)
  document.getElementById('toast')?.replaceChildren()
}

/** Shows a toast for `duration` milliseconds, or until hidden when the duration is undefined. */
export const showToast = (title: string, icon: string, mask: boolean, duration?: number): void => {
  hideToast()
  const toast = h(
    'div',
    { class: 'toast', role: 'status', 'data-icon': icon, 'data-mask': String(mask) },
    title,
  )
  document.getElementById('toast')?.append(toast)
  if (duration !== undefined) timer = setTimeout(hideToast, duration)
}
