import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './state-tag.scss'

/** Kind of a state → its shape; the colour follows in the styles. */
const SHAPES = {
  'on-way': 'arrow-right',
  waiting: 'clock',
  done: 'check',
  neutral: 'minus',
} as const satisfies Record<string, IconName>

export type StateKind = keyof typeof SHAPES

/** A state as a word, a shape and a colour: on the way, waiting for someone, done, or none of these. */
export function StateTag({ state, children }: { state: StateKind; children: string }) {
  return (
    <View className={`ui-state-tag ui-state-tag--${state}`}>
      <Icon name={SHAPES[state]} />
      <Text>{children}</Text>
    </View>
  )
}
