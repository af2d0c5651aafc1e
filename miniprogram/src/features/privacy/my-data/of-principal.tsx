import { Screen } from '@/components/screen'
import type { Principal } from '@/lib/acting-as'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

/** What somebody who acts for a member may see of what is kept about them, if that was agreed. */
export function OfPrincipal({ principal: { name, scopes, relation } }: { principal: Principal }) {
  return (
    <Screen title={name}>
      {scopes.includes('data') ? (
        <Card flush>
          <ListRow icon="eye" title={`谁看过${name}的信息`} onClick={() => void go.toLooks()} />
          <ListRow
            icon="check"
            title={`${name}同意过什么`}
            {...(relation === 'guardian' && { detail: '您是监护人，可以替本人同意或撤回' })}
            onClick={() => void go.toConsents()}
          />
        </Card>
      ) : (
        <EmptyState
          sentence={`${name}请您替办外出报备，没有请您看本人的信息`}
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      )}
    </Screen>
  )
}
