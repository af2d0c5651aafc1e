import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { Screen } from './screen'

/** A page of somebody's work, opened by one who isn't acting as them: for whom it is, and how to become that. */
export function WrongRole({ forWhom }: { forWhom: string }) {
  return (
    <Screen>
      <EmptyState
        sentence={`这一页给${forWhom}用。请先在“今日”里换成那个身份。`}
        action={{ label: '去今日', onClick: () => void go.toToday() }}
      />
    </Screen>
  )
}
