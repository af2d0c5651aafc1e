import { useEffect, useRef } from 'react'
import { phone, serve } from './phone'

interface RequestOption {
  url: string
  method: string
  header: Record<string, string>
  data?: unknown
}

const note = (name: string, argument?: unknown) => {
  phone.called.push(argument === undefined ? name : `${name} ${JSON.stringify(argument)}`)
  return Promise.resolve({ errMsg: `${name}:ok` })
}
const failed = (name: string) => new Error(`${name}:fail`)

/** Stands in for WeChat's client under `@tarojs/taro`: the same names and shapes, played by {@link phone}. */
const Taro = {
  getStorageSync: (key: string): unknown => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    if (phone.isFull) throw failed('setStorage')
    phone.storage.set(key, JSON.parse(JSON.stringify(value)))
  },
  removeStorageSync: (key: string) => {
    phone.storage.delete(key)
  },
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),

  getNetworkType: () => Promise.resolve({ networkType: phone.connected ? 'wifi' : 'none' }),
  onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => {
    phone.networkListeners.add(listener)
  },
  login: () => {
    if (!phone.connected) return Promise.reject(failed('login'))
    phone.loginCodes++
    return Promise.resolve({ code: `code-${phone.loginCodes}` })
  },
  request: async ({ url, method, header, data }: RequestOption) => {
    if (!phone.connected) throw failed('request')
    const answer = await serve({ url, method, header, data })
    if (!answer) throw failed('request')
    const time = phone.serverTime === undefined ? {} : { 'Server-Time': phone.serverTime }
    return {
      statusCode: answer.status,
      data: answer.body,
      header: { 'Content-Type': 'application/json', ...time },
    }
  },

  canIUse: () => true,
  getRandomValues: ({ length }: { length: number }) =>
    Promise.resolve({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  getAppBaseInfo: () => ({ fontSizeScaleFactor: phone.fontScale }),
  getAccountInfoSync: () => ({ miniProgram: { version: '1.2.3', envVersion: 'release' } }),
  setKeepScreenOn: (option: { keepScreenOn: boolean }) => note('setKeepScreenOn', option.keepScreenOn),
  makePhoneCall: (option: { phoneNumber: string }) => note('makePhoneCall', option.phoneNumber),
  scanCode: () =>
    phone.scan === undefined ? Promise.reject(failed('scanCode')) : Promise.resolve({ result: phone.scan }),
  openLocation: (option: { name: string }) => note('openLocation', option.name),
  openPrivacyContract: () => note('openPrivacyContract'),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({
    writeFile: ({
      filePath,
      data,
      success,
    }: {
      filePath: string
      data: ArrayBuffer
      success: () => void
    }) => {
      phone.files.set(filePath, data)
      success()
    },
    unlink: ({ filePath }: { filePath: string }) => {
      phone.files.delete(filePath)
    },
  }),
  openDocument: (option: { filePath: string }) => note('openDocument', option.filePath),
  setClipboardData: (option: { data: string }) => note('setClipboardData', option.data),
  showToast: (option: { title: string }) => note('showToast', option.title),
  pageScrollTo: () => note('pageScrollTo'),
  stopPullDownRefresh: () => {
    void note('stopPullDownRefresh')
  },
  navigateTo: (option: { url: string }) => note('navigateTo', option.url),
  redirectTo: (option: { url: string }) => note('redirectTo', option.url),
  switchTab: (option: { url: string }) => note('switchTab', option.url),
  navigateBack: () => note('navigateBack'),
}
export default Taro

function useMoment(moment: keyof typeof phone.listeners, listener: (detail: unknown) => void) {
  const newest = useRef(listener)
  newest.current = listener
  useEffect(() => {
    const call = (detail: unknown) => newest.current(detail)
    phone.listeners[moment].add(call)
    return () => {
      phone.listeners[moment].delete(call)
    }
  }, [moment])
}

/** A page that is mounted is shown; later showings come from `page.show()`. */
export function useDidShow(listener: () => void): void {
  useMoment('show', listener)
  const first = useRef(listener)
  useEffect(() => first.current(), [])
}
export const useDidHide = (listener: () => void): void => useMoment('hide', listener)
export const usePullDownRefresh = (listener: () => void): void => useMoment('pullDown', listener)
export const useRouter = () => phone.router
/** What the page gives WeChat to send on; a test asks for it with {@link phone}. */
export function useShareAppMessage(share: () => { title: string; path: string; imageUrl: string }): void {
  phone.share = share
}
