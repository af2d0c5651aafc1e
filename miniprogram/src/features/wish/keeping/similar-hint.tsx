import { listSimilarWishes } from '@shared/wish/contract'
import type { WishView } from '@shared/wish/schema'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** Others near in time and place that nobody has looked at beside this one; nothing when there are none. */
export function SimilarHint({ wishId }: Pick<WishView, 'wishId'>) {
  const { data } = useRead(listSimilarWishes, { params: { wishId } })
  const others = data?.wishes.filter(({ linked }) => !linked) ?? []
  if (others.length === 0) return null
  return (
    <Card flush>
      <ListRow
        icon="info"
        title={`附近有 ${others.length} 个相近的心愿`}
        detail="看看是不是同一件事，可以合成一个，也可以放在一起"
        onClick={() => void go.toSimilarWishes(wishId)}
      />
    </Card>
  )
}
