import { usePrincipal } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { type Tile, Tiles } from '@/ui/tiles'
import { go } from '@/routes'

/** Those who verify and publish. */
const keepers = ['branch_secretary', 'party_worker', 'community_worker']

const claimed: Tile = { icon: 'hand-heart', label: '我认领的', onClick: () => void go.toMyClaims() }
const toKeep: Tile = {
  ...{ icon: 'list-checks', label: '核实和发布', detail: '小区支部、社区用' },
  onClick: () => void go.toWishInbox(),
}

/** The ways to what is one's own: claimed, wished for, and to be seen to. Only those that somebody has. */
export function OwnMatters() {
  const me = useMe()
  const principal = usePrincipal()
  const keeps = me?.grants.some(({ role }) => keepers.includes(role)) ?? false
  return (
    <Tiles
      tiles={[
        ...(me?.member ? [claimed] : []),
        {
          ...{ icon: 'heart', label: principal ? `${principal.name}的心愿` : '我的心愿' },
          onClick: () => void go.toMyWishes(),
        },
        ...(keeps ? [toKeep] : []),
      ]}
    />
  )
}
