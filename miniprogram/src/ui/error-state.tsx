import { View } from '@tarojs/components'
import { Button } from './button'
import { Icon } from './icon'
import './error-state.scss'

interface ErrorStateProps {
  /** 没有打开这一页 */
  happened: string
  /** What is safe: 您填的都还在。 */
  kept?: string
  /** What to do: 请检查网络，再试一次。 */
  todo: string
  /** Tries again. */
  onRetry?: () => void
}

/** What happened, what was kept, what to do. Next to the thing that failed, never over it. */
export function ErrorState({ happened, kept, todo, onRetry }: ErrorStateProps) {
  return (
    <View className="ui-error-state" aria-role="alert">
      <View className="ui-error-state__happened">
        <Icon name="circle-alert" />
        <View className="ui-error-state__text">{happened}</View>
      </View>
      {kept && <View>{kept}</View>}
      <View>{todo}</View>
      {onRetry && (
        <View className="ui-error-state__retry">
          <Button width="inline" onClick={onRetry}>
            再试一次
          </Button>
        </View>
      )}
    </View>
  )
}
