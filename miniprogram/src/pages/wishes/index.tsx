import { useState } from 'react'
import { wishKinds } from '@shared/wish/words'
import { listWishes } from '@shared/wish/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WishCard } from '@/features/wish/lists/wish-card'
import { wishListCard } from '@/features/wish/share'
import { shortKindWords } from '@/features/wish/words'
import { isHere, NotHereYet } from '@/features/wish/not-here-yet'
import { useMe } from '@/lib/session'
import { useShareCard } from '@/lib/share-card'
import { useList } from '@/lib/use-list'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { type Tab, Tabs } from '@/ui/tabs'
import { go } from '@/routes'
import { OwnMatters } from './own-matters'
import { type Order, useWhere, Where } from './where'

const tabs: Tab[] = [
  { key: 'all', title: '全部' },
  ...wishKinds.map((key) => ({ key, title: shortKindWords(key) })),
]

/** 心愿清单: what people nearby wish for, why each is offered to the reader, and the way to ask for something oneself. */
export default function WishesPage() {
  const me = useMe()
  const where = useWhere()
  // Who works here without living here reads it in that role.
  const isOwn = me !== undefined && isHere(me)
  const mayRead = isOwn || (me?.grants.length ?? 0) > 0
  const [tab, setTab] = useState('all')
  const [order, setOrder] = useState<Order>('newest')
  const kind = wishKinds.find((one) => one === tab)
  const list = useList(
    listWishes,
    (cursor) =>
      mayRead && where.scope
        ? {
            query: { ...where.scope, order, ...(kind && { kind }), ...(cursor && { cursor }) },
            ...(isOwn && { actingAs: 'self' as const }),
          }
        : undefined,
    ({ wishes }) => wishes,
  )
  useShareCard(() => wishListCard, 'wish')
  return (
    <Screen
      reads={[list]}
      action={
        <Button kind="primary" onClick={() => void go.toPostWish()}>
          许个心愿
        </Button>
      }
    >
      {me && !mayRead && <NotHereYet />}
      <OwnMatters />
      <Where where={where} order={order} onOrder={setOrder} />
      {mayRead && !where.scope && (
        <EmptyState
          sentence="选一个地方，看看那里的心愿"
          action={{ label: '选一个地方', onClick: () => where.setChoosing(true) }}
        />
      )}
      {where.scope && <Tabs tabs={tabs} value={tab} onChange={setTab} />}
      <ReadState read={{ ...list, data: list.items }} failed="没有打开心愿清单">
        {(wishes) => (
          <>
            {wishes.length === 0 && <EmptyState sentence="这里现在没有等人帮忙的心愿" />}
            {wishes.map((card) => (
              <WishCard
                key={card.wishId}
                card={card}
                mayClaim={isOwn && me.member !== undefined}
                onOpen={() => void go.toWish(card.wishId, isOwn ? 'own' : undefined)}
              />
            ))}
          </>
        )}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
