import type { Me } from '@shared/account/schema'
import { useActingAs } from '@/lib/acting-as'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { go } from '@/routes'

/** Somebody who can't file as they stand: they say who they are first, or for whom it is. */
export function NotAFiler({ me }: { me: Me }) {
  const [, actAs] = useActingAs()
  const principals = (me.delegations ?? []).filter(({ scopes }) => scopes.includes('trips'))
  if (principals.length > 0)
    return (
      <Card title="替谁报备？" flush>
        {principals.map(({ delegationId, name }) => (
          <ListRow
            key={delegationId}
            icon="user-round"
            title={`替${name}报备`}
            onClick={() => actAs(delegationId)}
          />
        ))}
      </Card>
    )
  if (me.grants.length > 0)
    return (
      <EmptyState
        sentence="外出报备由党员本人，或者他请的人来办。"
        action={{ label: '回到今日', onClick: () => void go.toToday() }}
      />
    )
  return (
    <>
      <NowCard
        title="要出门？先认证一下"
        sentence="认证党员身份以后，接着就能在这里报备，一分钟填好。"
        button={{ label: '认证党员身份', onClick: () => void go.toBind() }}
      />
      <Card flush>
        <ListRow
          icon="users-round"
          title="替家里人办"
          detail="对方给了您一个代办码"
          onClick={() => void go.toPrincipals()}
        />
      </Card>
    </>
  )
}
