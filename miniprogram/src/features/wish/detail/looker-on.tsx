import type { WishView } from '@shared/wish/schema'
import { useMe } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'
import { isHere } from '../not-here-yet'

/** For whoever only looks, perhaps by a card in a chat, and may not claim it: what they can do instead. */
export function LookerOn({ wish: { side, state, maySteps } }: { wish: WishView }) {
  const me = useMe()
  if (!me || side !== 'other' || maySteps.includes('claim')) return null
  return (
    <>
      {state === 'published' && !me.member && (
        <Button kind="primary" onClick={() => void go.toBind()}>
          认证党员身份
        </Button>
      )}
      <Card flush>
        {!isHere(me) && (
          <ListRow
            icon="map-pin-house"
            title="登记住在哪里"
            detail="看附近的心愿，也能提自己的。不用填姓名、电话"
            onClick={() => void go.toResident()}
          />
        )}
        <ListRow icon="heart-handshake" title="看心愿清单" onClick={() => void go.toWishes()} />
      </Card>
    </>
  )
}
