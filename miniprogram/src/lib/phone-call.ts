import Taro from '@tarojs/taro'

/** Opens the phone's dialler with a number; the person decides. @returns whether they went on to call. */
export const placeCall = (phoneNumber: string): Promise<boolean> =>
  Taro.makePhoneCall({ phoneNumber }).then(
    () => true,
    () => false,
  )

/** The same, when nothing follows from it. Changing their mind is no error. */
export function callPhone(phoneNumber: string): void {
  void placeCall(phoneNumber)
}
