import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from './button'
import './now-card.scss'

interface NowCardProps {
  /** Where it stands: 报备已登记. */
  title: string
  /** What the person does now, or who does and by when: 现在由本支部联系您. */
  sentence: string
  /** The one thing to do; left out when it is somebody else's turn. */
  button?: { label: string; onClick: () => void; loading?: boolean; disabled?: boolean }
  /** A state tag above the title. */
  tag?: ReactNode
  /** What belongs to it, such as the person to call. */
  children?: ReactNode
}

/** The answer to "what do I do now": one sentence and one button, first on the page. */
export function NowCard({ title, sentence, button, tag, children }: NowCardProps) {
  return (
    <View className="ui-now-card">
      {tag && <View className="ui-now-card__tag">{tag}</View>}
      <View className="ui-now-card__title" aria-role="heading">
        {title}
      </View>
      <View className="ui-now-card__sentence">{sentence}</View>
      {children}
      {button && (
        <View className="ui-now-card__button">
          <Button kind="primary" loading={button.loading} disabled={button.disabled} onClick={button.onClick}>
            {button.label}
          </Button>
        </View>
      )}
    </View>
  )
}
