import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'

/** In place of a step that has been done meanwhile, or was never there. */
export function NothingToDo() {
  return (
    <EmptyState
      sentence="这里没有要办的了，可能刚有人办过。"
      action={{ label: '回到今日', onClick: () => void go.toToday() }}
    />
  )
}
