import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'

/** In place of a page that was opened without a member. */
export const NoSuchMember = () => (
  <EmptyState sentence="没有找到这位党员" action={{ label: '回到今日', onClick: () => void go.toToday() }} />
)
