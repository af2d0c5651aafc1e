import { Screen } from '@/components/screen'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'

/** In place of a page that was opened without what it is about. */
export const NoSuch = ({ what }: { what: string }) => (
  <Screen>
    <EmptyState
      sentence={`没有找到${what}`}
      action={{ label: '回到今日', onClick: () => void go.toToday() }}
    />
  </Screen>
)
