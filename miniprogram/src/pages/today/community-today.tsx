import type { Me } from '@shared/account/schema'
import { listCommunityReports } from '@shared/community-report/contract'
import type { PlaceId } from '@shared/ids'
import { WishesRow } from '@/features/wish/keeping/wishes-row'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { go } from '@/routes'

/** What a community worker can do: take in who reports, see who is in their place, and tell branches of a death. */
export function CommunityToday({ grant: { placeId, placeName } }: { grant: Me['grants'][number] }) {
  if (!placeId) return <EmptyState sentence="没有找到您负责的地方，请联系给您身份的组织" />
  return (
    <>
      <Now placeId={placeId} />
      <Card flush>
        <WishesRow placeId={placeId} />
        <ListRow
          icon="map-pin-house"
          title={placeName ?? '我负责的地方'}
          detail="居民、中心户、在职党员、小区"
          onClick={() => void go.toPlaceOf(placeId)}
        />
        <ListRow
          icon="users-round"
          title="来报到的人"
          detail="确认、介绍一下你们、编组"
          onClick={() => void go.toReportedPeople(placeId)}
        />
        <ListRow
          icon="info"
          title="有党员去世"
          detail="告诉他所在的支部核实"
          onClick={() => void go.toTellDeath(placeId)}
        />
      </Card>
    </>
  )
}

/** Who waits to be taken in, if anybody. */
function Now({ placeId }: { placeId: PlaceId }) {
  const { data } = useRead(listCommunityReports, { params: { placeId }, query: { state: 'waiting' } })
  const waiting = data?.reports.length ?? 0
  return waiting > 0 ? (
    <NowCard
      title={`${waiting} 位党员来报到`}
      sentence="请确认一下，介绍一下你们，本人就知道有事找谁。"
      button={{ label: '看来报到的人', onClick: () => void go.toReportedPeople(placeId) }}
    />
  ) : (
    <NowCard
      title="现在没有等您办的事"
      sentence="这里能看到您那里的居民人数、中心户和报到的在职党员。党员名册归支部管，这里看不到。"
    />
  )
}
