import type { WishView } from '@shared/wish/schema'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { missingLine } from '../lists/wish-card'

/** Of one that needs more than one: who helps along, and how many are missing. */
export function HelpingAlong({ wish: { joined = [], card, side } }: { wish: WishView }) {
  const missing = side === 'other' || !card ? '' : missingLine(card)
  if (joined.length === 0 && missing === '') return null
  return (
    <Card flush>
      {joined.length > 0 && (
        <ListRow icon="users-round" title={joined.map(({ name }) => name).join('、')} detail="一起来帮的人" />
      )}
      {missing !== '' && <ListRow icon="user-round" title={missing} />}
    </Card>
  )
}
