import { Screen } from '@/components/screen'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'

/** A page of a wish that was opened without one. */
export const NoSuchWish = () => (
  <Screen>
    <EmptyState
      sentence="没有找到这个心愿"
      action={{ label: '看心愿清单', onClick: () => void go.toWishes() }}
    />
  </Screen>
)
