import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './notice-bar.scss'

const KINDS: Record<'offline' | 'waiting' | 'info', { icon: IconName; sentence: string }> = {
  offline: { icon: 'wifi-off', sentence: '没有网络，已为您存在手机里' },
  waiting: { icon: 'clock', sentence: '还没发出去，有网络时会自动发' },
  info: { icon: 'info', sentence: '' },
}

interface NoticeBarProps {
  kind: keyof typeof KINDS
  /** Replaces the kind's own sentence. */
  children?: string
}

/** A thin bar above the content that says one thing about the whole page. */
export function NoticeBar({ kind, children }: NoticeBarProps) {
  const { icon, sentence } = KINDS[kind]
  return (
    <View className={`ui-notice-bar ui-notice-bar--${kind}`} aria-role="status">
      <Icon name={icon} />
      <View className="ui-notice-bar__sentence">{children ?? sentence}</View>
    </View>
  )
}
