import { View } from '@tarojs/components'
import './skeleton.scss'

/** Quiet grey cards while nothing is known yet; never over content. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  return (
    <View className="ui-skeleton" aria-label="正在打开" aria-role="status">
      {Array.from({ length: cards }, (_, place) => (
        <View key={place} className="ui-skeleton__card">
          <View className="ui-skeleton__line ui-skeleton__line--title" />
          <View className="ui-skeleton__line" />
          <View className="ui-skeleton__line ui-skeleton__line--short" />
        </View>
      ))}
    </View>
  )
}
