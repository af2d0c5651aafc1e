import { useShareAppMessage } from '@tarojs/taro'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WishDetail } from '../../detail/wish-detail'
import { useMe } from '@/lib/session'
import { isHere, NotHereYet } from '../../not-here-yet'
import { NoSuchWish } from '../../no-such-wish'
import { useWish } from '../../use-wish'

/** One wish, for whoever asked, whoever helps, those who answer for the place, and whoever only looks. */
export default function WishPage() {
  const { wishId, as, isOwn, read } = useWish()
  const me = useMe()
  const card = read.data?.card
  // What goes into a chat is the public sentence or nothing of it: never what this reader sees beyond it.
  useShareAppMessage(() =>
    wishId && card
      ? { title: card.sentence, path: `/features/wish/pages/wish/index?wishId=${wishId}&as=own` }
      : { title: '邻居们的心愿，看看您能帮上哪一个', path: '/pages/wishes/index' },
  )
  if (!wishId) return <NoSuchWish />
  // Whoever came by a card in a chat, and has said of no place yet that they live there.
  if (isOwn && me && !isHere(me))
    return (
      <Screen>
        <NotHereYet />
      </Screen>
    )
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这个心愿">
        {(wish) => <WishDetail wish={wish} as={as} isOwn={isOwn} />}
      </ReadState>
    </Screen>
  )
}
