import { View } from '@tarojs/components'
import './icon.scss'

/** The line icons that are in the package; a new one is added here and in icon.scss. */
export const ICON_NAMES = [
  'arrow-right',
  'calendar-days',
  'check',
  'chevron-down',
  'chevron-right',
  'circle-alert',
  'clock',
  'eye',
  'info',
  'map-pin',
  'map-pin-house',
  'minus',
  'pencil',
  'phone',
  'plus',
  'qr-code',
  'refresh-cw',
  'scan-line',
  'user-round',
  'users-round',
  'wifi-off',
  'x',
] as const

export type IconName = (typeof ICON_NAMES)[number]

/** A line icon, 1.25 times as large as the text beside it and of its colour. It is never the only carrier of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`ui-icon ui-icon--${name}`} aria-hidden />
}
