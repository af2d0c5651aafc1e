import { readMember } from '@shared/member/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { usePrincipal } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'
import { Discreet } from '../../my-data/discreet'
import { OfPrincipal } from '../../my-data/of-principal'
import { OwnNumber } from '../../my-data/own-number'
import { OwnRoster } from '../../my-data/own-roster'
import { Rights } from '../../my-data/rights'

/** What is kept about somebody and what they may do about it; or, acting for a member, what they may see of it. */
export default function MyDataPage() {
  const principal = usePrincipal()
  return principal ? <OfPrincipal principal={principal} /> : <OwnData />
}

function OwnData() {
  const member = useMe()?.member
  const read = useRead(
    readMember,
    member && { params: { memberId: member.memberId }, actingAs: 'self' as const },
  )
  return (
    <Screen title={member?.name ?? '我的信息'} reads={member ? [read] : []}>
      {member ? (
        <ReadState read={read} failed="没有打开您的信息">
          {(view) => (
            <>
              <OwnRoster member={view} />
              <OwnNumber member={view} />
              <Discreet member={view} />
            </>
          )}
        </ReadState>
      ) : (
        <Card flush>
          <ListRow
            icon="user-round"
            title="还没有认证党员身份"
            detail="认证以后，名册里的信息在这里看"
            onClick={() => void go.toBind()}
          />
        </Card>
      )}
      <Rights />
    </Screen>
  )
}
