import { View } from '@tarojs/components'
import { Button } from './button'
import { Mark } from './mark'
import './empty-state.scss'

interface EmptyStateProps {
  /** 这里还没有出行。 */
  sentence: string
  /** The one thing to do. */
  action?: { label: string; onClick: () => void }
}

/** A page or list with nothing in it yet: the mark, one sentence, one thing to do. */
export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <View className="ui-empty-state">
      <Mark />
      <View className="ui-empty-state__sentence">{sentence}</View>
      {action && (
        <Button width="inline" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </View>
  )
}
