import type { Phone } from '../phone'
import { fontScales, type Network } from '../settings'
import { asyncApis, numberOf } from './define-api'

export const statusBarHeight = 20
const barHeight = 44
const capsule = { width: 87, height: 32, margin: 7 }

const networkTypes: Record<Network, string> = { online: 'wifi', slow: '3g', offline: 'none' }

/** The device and the app around the mini-program, as far as it may know them. */
export const device = (phone: Phone) => {
  const windowInfo = () => {
    const [screenWidth, screenHeight] = [innerWidth, innerHeight]
    const safeArea = { left: 0, top: statusBarHeight, right: screenWidth, bottom: screenHeight }
    return {
      pixelRatio: devicePixelRatio,
      screenWidth,
      screenHeight,
      windowWidth: screenWidth,
      windowHeight: phone.stack.top?.section.clientHeight ?? screenHeight - statusBarHeight - barHeight,
      statusBarHeight,
      screenTop: statusBarHeight + barHeight,
      safeArea: { ...safeArea, width: screenWidth, height: screenHeight - statusBarHeight },
    }
  }
  const deviceInfo = () => ({
    ...{ brand: 'simulator', model: 'simulator', system: 'iOS 17.0', platform: 'ios' },
    ...{ benchmarkLevel: 1, abi: '', memorySize: 4096, cpuType: '' },
  })
  const appInfo = () => {
    const { size, factor } = fontScales[phone.settings.values.fontScale]
    return {
      ...{ SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', enableDebug: false },
      host: { appId: '', env: 'WeChat' },
      fontSizeSetting: size,
      fontSizeScaleFactor: factor,
      ...(phone.weapp.app.darkmode ? { theme: phone.settings.values.theme } : {}),
    }
  }
  const systemInfo = () => ({ ...deviceInfo(), ...windowInfo(), ...appInfo() })
  phone.settings.onChange(({ network, theme }, before) => {
    if (network !== before.network)
      phone.events.emit('NetworkStatusChange', {
        isConnected: network !== 'offline',
        networkType: networkTypes[network],
      })
    if ((network === 'slow') !== (before.network === 'slow'))
      phone.events.emit('NetworkWeakChange', {
        weakNet: network === 'slow',
        networkType: networkTypes[network],
      })
    if (theme !== before.theme) {
      phone.events.emit('ThemeChange', { theme })
      phone.app.call('onThemeChange', { theme })
    }
  })
  return {
    ...asyncApis({
      getSystemInfo: systemInfo,
      getSystemInfoAsync: systemInfo,
      getNetworkType: () => {
        const { network } = phone.settings.values
        return { networkType: networkTypes[network], weakNet: network === 'slow', signalStrength: 100 }
      },
      checkIsOpenAccessibility: () => ({ open: false }),
      vibrateShort: () => undefined,
      vibrateLong: () => undefined,
      setKeepScreenOn: () => undefined,
      hideKeyboard: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      },
      getRandomValues: (options) => ({
        randomValues: crypto.getRandomValues(new Uint8Array(numberOf(options, 'length', 0))).buffer,
      }),
    }),
    getSystemInfoSync: systemInfo,
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appInfo,
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => {
      const top = statusBarHeight + (barHeight - capsule.height) / 2
      const right = innerWidth - capsule.margin
      return {
        ...{ width: capsule.width, height: capsule.height, top, right },
        ...{ bottom: top + capsule.height, left: right - capsule.width },
      }
    },
    arrayBufferToBase64: (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))),
    base64ToArrayBuffer: (text: string) =>
      Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
    ...phone.events.apis(
      'NetworkStatusChange',
      'NetworkWeakChange',
      'ThemeChange',
      'WindowResize',
      'KeyboardHeightChange',
    ),
  }
}
