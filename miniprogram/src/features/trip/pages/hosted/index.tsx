import { listHostedTrips } from '@shared/trip/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { liveMs } from '@/lib/use-live'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { HostedRow } from '../../lists/hosted-row'

const hosts = ['station_host', 'branch_secretary', 'party_worker']

/** 在这里的党员: whom the station, or the branch, has with it on trips, or another below; and the way to those from elsewhere. */
export default function HostedPage() {
  const grant = useGrant()
  const named = useIdParam('org', 'orgId')
  const isHost = grant !== undefined && hosts.includes(grant.role)
  const list = useList(
    listHostedTrips,
    (cursor) =>
      isHost
        ? {
            query: {
              orgId: named ?? grant.orgId,
              ...(grant.stationId && { stationId: grant.stationId }),
              ...(cursor && { cursor }),
            },
          }
        : undefined,
    ({ trips }) => trips,
    liveMs.slow,
  )
  const isOwn = named === undefined || named === grant?.orgId
  if (!isHost) return <WrongRole forWhom="驿站和支部的同志" />
  return (
    <Screen
      title="在这里的党员"
      {...(isOwn && { subtitle: grant.stationName ?? grant.orgName })}
      reads={[list]}
    >
      <ReadState read={{ ...list, data: list.items }} failed="没有打开名单">
        {(trips) =>
          trips.length === 0 ? (
            <EmptyState sentence="现在没有外出到这里的党员。有人编进来，会列在这里。" />
          ) : (
            <Card flush>
              {trips.map((trip) => (
                <HostedRow key={trip.tripId} trip={trip} withBranch={grant.stationId !== undefined} />
              ))}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
      <Card flush>
        <ListRow
          icon="users-round"
          title="外地来的党员"
          detail="组织关系在外地、在这里登记的"
          onClick={() => void go.toInflowList(named)}
        />
        <ListRow
          icon="phone"
          title="该联系了"
          detail="打了电话就记一笔"
          onClick={() => void go.toContactsDue()}
        />
      </Card>
    </Screen>
  )
}
