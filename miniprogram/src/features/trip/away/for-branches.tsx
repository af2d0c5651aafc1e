import { Screen } from '@/components/screen'
import { EmptyState } from '@/ui/empty-state'

/** In place of a page for those who work for a branch. */
export function ForBranches() {
  return (
    <Screen>
      <EmptyState sentence="这一页给支部和上级党组织的同志用。请先在“我的”里换成那里的身份。" />
    </Screen>
  )
}
