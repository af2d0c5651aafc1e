import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'

/** In place of a page that was opened without a sweep. */
export const NoSuchSweep = () => (
  <EmptyState sentence="没有找到这次摸排" action={{ label: '回到今日', onClick: () => void go.toToday() }} />
)
