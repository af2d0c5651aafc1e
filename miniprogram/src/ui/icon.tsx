import { View } from '@tarojs/components'
import './icon.scss'

/** The line icons that are in the package; a new one is added here and in icon.scss. */
export const ICON_NAMES = [
  'arrow-right',
  'briefcase',
  'building-2',
  'calendar-days',
  'check',
  'chevron-down',
  'chevron-right',
  'circle-alert',
  'clock',
  'eye',
  'file-pen',
  'flower-2',
  'hand',
  'hand-heart',
  'heart',
  'heart-handshake',
  'hourglass',
  'info',
  'life-buoy',
  'list-checks',
  'luggage',
  'map',
  'map-pin',
  'map-pin-house',
  'megaphone',
  'minus',
  'network',
  'pencil',
  'phone',
  'plus',
  'qr-code',
  'refresh-cw',
  'scan-line',
  'share-2',
  'user-cog',
  'user-round',
  'user-round-check',
  'user-round-plus',
  'users-round',
  'wifi-off',
  'x',
] as const

export type IconName = (typeof ICON_NAMES)[number]

/** A line icon, 1.25 times as large as the text beside it and of its colour. It is never the only carrier of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`ui-icon ui-icon--${name}`} aria-hidden />
}
