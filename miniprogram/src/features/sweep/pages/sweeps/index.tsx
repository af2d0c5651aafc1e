import { listSweeps } from '@shared/sweep/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useList } from '@/lib/use-list'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { SweepRow } from '../../sweep-row'

/** The sweeps that concern the organisation one works for: those to be done, its own, those below. */
export default function SweepsPage() {
  const grant = useGrant()
  const orgId = grant?.stationId ? undefined : grant?.orgId
  const list = useList(
    listSweeps,
    (cursor) => orgId && { query: { orgId, ...(cursor && { cursor }) } },
    ({ sweeps }) => sweeps,
  )
  if (!orgId) return <WrongRole forWhom="支部和上级的同志" />
  return (
    <Screen
      title={grant?.orgName}
      subtitle="问清每位党员在家还是在外，一个不漏"
      reads={[list]}
      action={<Button onClick={() => void go.toStartSweep()}>发起摸排</Button>}
    >
      <ReadState read={{ ...list, data: list.items }} failed="没有打开摸排">
        {(sweeps) =>
          sweeps.length === 0 ? (
            <EmptyState sentence="现在没有摸排。上级发起了，会在这里告诉您。" />
          ) : (
            <Card flush>
              {sweeps.map((sweep) => (
                <SweepRow key={sweep.sweepId} {...{ sweep, orgId }} />
              ))}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
