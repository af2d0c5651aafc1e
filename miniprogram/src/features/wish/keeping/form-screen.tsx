import type { ReactNode } from 'react'
import type { WishStep, WishView } from '@shared/wish/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import type { Read } from '@/lib/use-read'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'

interface FormScreenProps {
  read: Read<WishView>
  /** What the form is for: it is shown only where that is possible. */
  step: WishStep
  children: (wish: WishView) => ReactNode
}

/** A form about one wish; where somebody else was quicker, the way to what became of it. */
export function FormScreen({ read, step, children }: FormScreenProps) {
  const wish = read.data
  if (wish?.maySteps.includes(step)) return children(wish)
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这个心愿">
        {({ wishId }) => (
          <EmptyState
            sentence="这一步现在不用办了"
            action={{ label: '看这个心愿', onClick: () => void go.toWishInstead(wishId) }}
          />
        )}
      </ReadState>
    </Screen>
  )
}
