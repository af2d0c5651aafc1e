import { listSweepMembers } from '@shared/sweep/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { liveMs } from '@/lib/use-live'
import { useGrant } from '@/lib/acting-as'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { NoSuchSweep } from '../../no-such-sweep'
import { SweepList } from '../../tick/sweep-list'
import { useListIds } from '../../use-list-ids'

/** A branch's list of a sweep, to be ticked off. */
export default function SweepListPage() {
  const ids = useListIds()
  const grant = useGrant()
  const read = useRead(listSweepMembers, ids && { params: ids }, liveMs.slow)
  if (!ids)
    return (
      <Screen>
        <NoSuchSweep />
      </Screen>
    )
  const { sweepId, orgId } = ids
  const sweep = read.data?.sweep
  const mayLink = sweep?.state === 'open' && grant?.orgId === orgId
  return (
    <Screen
      reads={[read]}
      title={sweep?.title}
      subtitle={sweep && `${sweep.issuerName} · ${sayDay(sweep.dueOn, today())}前核对完`}
      action={mayLink && <Button onClick={() => void go.toSweepLink(sweepId, orgId)}>请本人自己答</Button>}
    >
      <ReadState read={read} failed="没有打开这份名单">
        {(list) => <SweepList list={list} />}
      </ReadState>
    </Screen>
  )
}
