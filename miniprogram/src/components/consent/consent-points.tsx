import { View } from '@tarojs/components'
import type { ConsentText } from '@shared/privacy/notice'
import './consent-points.scss'

/** A text that somebody agrees to, point by point. */
export function ConsentPoints({ points }: Pick<ConsentText, 'points'>) {
  return (
    <View className="consent-points">
      {points.map(({ heading, text }) => (
        <View key={heading}>
          <View className="consent-points__heading">{heading}</View>
          <View>{text}</View>
        </View>
      ))}
    </View>
  )
}
