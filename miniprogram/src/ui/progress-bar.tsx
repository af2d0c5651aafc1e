import { View } from '@tarojs/components'
import './progress-bar.scss'

interface ProgressBarProps {
  done: number
  total: number
  /** What is counted, for the words beside it: 核对了. */
  label: string
}

/** How far something is: in words, and as the length of a bar beside them. */
export function ProgressBar({ done, total, label }: ProgressBarProps) {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <View className="ui-progress-bar">
      <View className="ui-progress-bar__words">{`${label} ${done} / ${total}`}</View>
      <View className="ui-progress-bar__line" aria-hidden>
        <View className="ui-progress-bar__done" style={`width:${Math.round(share * 100)}%`} />
      </View>
    </View>
  )
}
