import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './card.scss'

interface CardProps {
  title?: string
  /** `true` lets rows (ListRow, FormRow) reach the card's edges. */
  flush?: boolean
  onClick?: () => void
  children?: ReactNode
}

/** A white sheet on the paper: one thing. */
export function Card({ title, flush = false, onClick, children }: CardProps) {
  return (
    <View
      className={flush ? 'ui-card ui-card--flush' : 'ui-card'}
      hoverClass={onClick ? 'ui-pressed' : 'none'}
      aria-role={onClick ? 'button' : ''}
      onClick={() => onClick?.()}
    >
      {title && (
        <View className="ui-card__title" aria-role="heading">
          {title}
        </View>
      )}
      {children}
    </View>
  )
}
