import { View } from '@tarojs/components'
import './section-title.scss'

interface SectionTitleProps {
  /** 等您办 */
  children: string
  /** How many, beside it. */
  count?: number
}

/** The heading of a group of cards. */
export function SectionTitle({ children, count }: SectionTitleProps) {
  return (
    <View className="ui-section-title" aria-role="heading">
      {children}
      {count !== undefined && <View className="ui-section-title__count">{count}</View>}
    </View>
  )
}
