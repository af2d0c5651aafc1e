import { useMe } from '@/lib/session'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'

/** Somebody whom nothing is known of yet: what they may be here, and the way to each. */
export function NotBound() {
  const me = useMe()
  const resident = me?.resident
  if (me?.inflow) return <Registered />
  return (
    <>
      <NowCard
        title="您是党员吗？"
        sentence="认证一下就能报备外出。先给您看信息怎么用，您同意了再办。"
        button={{ label: '认证党员身份', onClick: () => void go.toBind() }}
      />
      <Card flush>
        <ListRow
          icon="map-pin"
          title="外地党员登记"
          detail="组织关系在外地，现在住这里"
          onClick={() => void go.toRegisterInflow()}
        />
      </Card>
      <SectionTitle>不是党员，也能来</SectionTitle>
      <Card flush>
        <ListRow
          icon="users-round"
          title="替家里人办"
          detail="他给了您一个代办码"
          onClick={() => void go.toPrincipals()}
        />
        <ListRow
          icon="map-pin-house"
          title={resident ? '我住在这里' : '居民登记'}
          detail={resident ? resident.communityName : '只登记社区和小区'}
          onClick={() => void go.toResident()}
        />
        <ListRow icon="map-pin" title="看看各地的驿站" onClick={() => void go.toStations()} />
      </Card>
    </>
  )
}

/** A member from elsewhere who is registered at a station here. */
function Registered() {
  return (
    <NowCard
      title="您在这里登记过"
      sentence="办到哪一步、现在谁负责、要走了怎么说，都在“我的登记”里。"
      button={{ label: '看我的登记', onClick: () => void go.toMyInflow() }}
    />
  )
}
