import { listWaitingTrips } from '@shared/trip/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { EmptyState } from '@/ui/empty-state'
import { NoticeBar } from '@/ui/notice-bar'
import { FilteredTrips } from '../../lists/filtered-trips'

/** Everything that waits for the branch, filtered by what there is to do. */
export default function WaitingPage() {
  const grant = useGrant()
  // Of an organisation below in which nobody works, when it is named.
  const standsInFor = useIdParam('org', 'orgId')
  const orgId = grant?.role === 'station_host' ? undefined : grant && (standsInFor ?? grant.orgId)
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
      {standsInFor && standsInFor !== grant?.orgId && (
        <NoticeBar kind="info">那里现在没有负责人，您先替他办；每办一件都记着是您办的</NoticeBar>
      )}
      <ReadState read={{ ...list, data: list.items }} failed="没有打开要办的事">
        {(trips) => <FilteredTrips trips={trips} />}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
