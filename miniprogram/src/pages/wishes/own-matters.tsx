import { usePrincipal } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

/** Those who verify and publish. */
const keepers = ['branch_secretary', 'party_worker', 'community_worker']

/** The ways to what is one's own: claimed, wished for, and to be seen to. Only those that somebody has. */
export function OwnMatters() {
  const me = useMe()
  const principal = usePrincipal()
  const keeps = me?.grants.some(({ role }) => keepers.includes(role)) ?? false
  return (
    <Card flush>
      {me?.member && <ListRow icon="check" title="我认领的" onClick={() => void go.toMyClaims()} />}
      <ListRow
        icon="user-round"
        title={principal ? `${principal.name}的心愿` : '我的心愿'}
        onClick={() => void go.toMyWishes()}
      />
      {keeps && (
        <ListRow
          icon="map-pin-house"
          title="核实和发布"
          detail="小区支部、社区用"
          onClick={() => void go.toWishInbox()}
        />
      )}
    </Card>
  )
}
