import { listDelegates } from '@shared/delegation/contract'
import { mostDelegates } from '@shared/delegation/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { DelegateRow } from '../../delegate-row'

/** Who may act for the member, who has been asked to, and how to ask or end it. */
export default function DelegatesPage() {
  const memberId = useMe()?.member?.memberId
  const read = useRead(listDelegates, memberId && { params: { memberId }, actingAs: 'self' })
  const delegates = read.data?.delegates ?? []
  if (!memberId)
    return (
      <Screen>
        <EmptyState
          sentence="认证党员身份以后，才能请人替您办"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  return (
    <Screen
      title="谁能替我办"
      subtitle={`最多 ${mostDelegates} 位。每办一件，都记着是谁替您办的。`}
      reads={[read]}
      action={
        read.data &&
        delegates.length < mostDelegates && (
          <Button kind="primary" onClick={() => void go.toOfferDelegation()}>
            请人替我办
          </Button>
        )
      }
    >
      <ReadState read={read} failed="没有打开名单">
        {() =>
          delegates.length === 0 ? (
            <EmptyState sentence="还没有人替您办。手机用不惯，可以请老伴或子女替您" />
          ) : (
            <Card flush>
              {delegates.map((one) => (
                <DelegateRow key={one.delegationId} memberId={memberId} delegate={one} />
              ))}
            </Card>
          )
        }
      </ReadState>
    </Screen>
  )
}
