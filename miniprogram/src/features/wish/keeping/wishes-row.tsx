import type { PlaceId } from '@shared/ids'
import { listWishInbox } from '@shared/wish/contract'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { ListRow } from '@/ui/list-row'

/** The way to the wishes of a place, with how many there are to verify. */
export function WishesRow({ placeId }: { placeId: PlaceId }) {
  const { data } = useRead(listWishInbox, { query: { placeId, list: 'to_verify' } })
  const wishes = data?.wishes ?? []
  const [first] = wishes
  const more = data?.cursor ? '多' : ''
  return (
    <ListRow
      icon={first ? 'clock' : 'check'}
      title={first ? `${wishes.length}${more} 个心愿要核实` : '居民的心愿'}
      detail={first?.dueOn ? `最早的${sayDay(first.dueOn, today())}前` : '核实、发布、谁来帮'}
      onClick={() => void go.toWishInbox(placeId)}
    />
  )
}
