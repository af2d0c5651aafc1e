import { View } from '@tarojs/components'
import { type StateKind, StateTag } from './state-tag'
import './progress-bar.scss'

/** One part of what there is to do: 核对了 12, 没联系上 1, 还没核对 7. */
export interface ProgressPart {
  label: string
  count: number
  state: StateKind
}

/** How far something is, part by part: in words with a shape each, and as lengths of a bar below them. */
export function ProgressBar({ parts }: { parts: readonly ProgressPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  return (
    <View className="ui-progress-bar">
      <View className="ui-progress-bar__words">
        {parts.map(({ label, count, state }) => (
          <StateTag key={label} state={state}>{`${label} ${count}`}</StateTag>
        ))}
      </View>
      <View className="ui-progress-bar__line" aria-hidden>
        {parts.map(({ label, count, state }) => (
          <View
            key={label}
            className={`ui-progress-bar__part ui-progress-bar__part--${state}`}
            style={`width:${total === 0 ? 0 : (count / total) * 100}%`}
          />
        ))}
      </View>
    </View>
  )
}
