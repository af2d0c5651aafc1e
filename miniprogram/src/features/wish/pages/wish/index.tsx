import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WishDetail } from '../../detail/wish-detail'
import { useMe } from '@/lib/session'
import { useShareCard } from '@/lib/share-card'
import { isHere, NotHereYet } from '../../not-here-yet'
import { NoSuchWish } from '../../no-such-wish'
import { wishCardOf, wishListCard } from '../../share'
import { useWish } from '../../use-wish'

/** One wish, for whoever asked, whoever helps, those who answer for the place, and whoever only looks. */
export default function WishPage() {
  const { wishId, as, isOwn, read } = useWish()
  const me = useMe()
  useShareCard(() => (read.data ? wishCardOf(read.data) : wishListCard), 'wish')
  if (!wishId) return <NoSuchWish />
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这个心愿">
        {(wish) => <WishDetail wish={wish} as={as} isOwn={isOwn} />}
      </ReadState>
      {/* Whoever came by a card in a chat that shows nothing any more. */}
      {read.error && isOwn && me && !isHere(me) && <NotHereYet />}
    </Screen>
  )
}
