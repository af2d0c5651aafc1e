import Taro from '@tarojs/taro'

/** Opens the phone's dialler with a number; the person decides. Changing their mind is no error. */
export function callPhone(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
