import { listWaitingTrips } from '@shared/trip/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { useList } from '@/lib/use-list'
import { EmptyState } from '@/ui/empty-state'
import { FilteredTrips } from '../../lists/filtered-trips'
import { MoreButton } from '../../lists/more-button'

/** Everything that waits for the branch, filtered by what there is to do. */
export default function WaitingPage() {
  const grant = useGrant()
  const orgId = grant?.role === 'station_host' ? undefined : grant?.orgId
  const list = useList(
    listWaitingTrips,
    (cursor) => orgId && { query: { orgId, ...(cursor && { cursor }) } },
    ({ trips }) => trips,
  )
  if (!orgId)
    return (
      <Screen>
        <EmptyState sentence="这一页给支部的同志用。请先在“我的”里换成支部的身份。" />
      </Screen>
    )
  return (
    <Screen reads={[list]}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开要办的事">
        {(trips) => <FilteredTrips trips={trips} />}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
