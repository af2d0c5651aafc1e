import { onRecordedError } from '../diagnostics'
import type { Phone } from '../phone'
import { asyncApis } from './define-api'

/** The mini-program's own life: launch, foreground and background, errors, updates, sharing. */
export const appApis = (phone: Phone) => {
  const launch = () => ({ ...phone.launch, shareTicket: undefined, referrerInfo: {}, apiCategory: 'default' })
  const updates = phone.events.apis('CheckForUpdate', 'UpdateReady', 'UpdateFailed')
  onRecordedError(({ where, message, stack }) => {
    const rejected = where === 'unhandledrejection'
    if (rejected) {
      phone.events.emit('UnhandledRejection', { reason: message })
      phone.app.call('onUnhandledRejection', { reason: message })
    } else {
      phone.events.emit('Error', { message, stack })
      phone.app.call('onError', `${message}\n${stack}`)
    }
  })
  return {
    ...phone.events.apis('AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound'),
    ...asyncApis({
      showShareMenu: () => void (phone.shareHidden = false),
      hideShareMenu: () => void (phone.shareHidden = true),
      exitMiniProgram: () => phone.leave(),
    }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getUpdateManager: () => ({
      onCheckForUpdate: updates.onCheckForUpdate,
      onUpdateReady: updates.onUpdateReady,
      onUpdateFailed: updates.onUpdateFailed,
      applyUpdate: () => location.reload(),
    }),
  }
}
