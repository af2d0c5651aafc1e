import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './list-row.scss'

interface ListRowProps {
  title: string
  /** Second line. */
  detail?: string
  /** Where it stands, below the text: what is long keeps the width of the row. */
  tag?: ReactNode
  icon?: IconName
  /** At the end of the row: a state tag, an inline button, a short value. */
  end?: ReactNode
  /** Opens something; shows a chevron. */
  onClick?: () => void
}

/** One line of a list, inside `<Card flush>`. */
export function ListRow({ title, detail, tag, icon, end, onClick }: ListRowProps) {
  return (
    <View
      className="ui-list-row"
      hoverClass={onClick ? 'ui-pressed' : 'none'}
      aria-role={onClick ? 'button' : ''}
      onClick={() => onClick?.()}
    >
      {icon && (
        <View className="ui-list-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="ui-list-row__text">
        <View>{title}</View>
        {detail && <View className="ui-list-row__detail">{detail}</View>}
        {tag && <View className="ui-list-row__tag">{tag}</View>}
      </View>
      {end && <View className="ui-list-row__end">{end}</View>}
      {onClick && (
        <View className="ui-list-row__chevron">
          <Icon name="chevron-right" />
        </View>
      )}
    </View>
  )
}
