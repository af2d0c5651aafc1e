import type { Me } from '@shared/account/schema'
import { listCommunityReports } from '@shared/community-report/contract'
import type { PlaceId } from '@shared/ids'
import { useToVerify } from '@/features/wish/keeping/use-to-verify'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { go } from '@/routes'

/** What waits for a community worker: who has reported, then which wishes are to be verified. */
export function CommunityToday({ grant: { placeId } }: { grant: Me['grants'][number] }) {
  if (!placeId) return <EmptyState sentence="没有找到您负责的地方，请联系给您身份的组织" />
  return <Now placeId={placeId} />
}

/** One card for the first of it, a row for the other. */
function Now({ placeId }: { placeId: PlaceId }) {
  const reports = useRead(listCommunityReports, { params: { placeId }, query: { state: 'waiting' } }).data
  const { count, dueOn } = useToVerify(placeId)
  const waiting = reports?.reports.length ?? 0
  const wishes = {
    title: `${count} 个心愿要核实`,
    by: dueOn ? `最早的${sayDay(dueOn, today())}前` : '打电话或上门问清楚',
  }
  const toWishes = () => void go.toWishInbox(placeId)
  if (waiting > 0)
    return (
      <>
        <NowCard
          title={`${waiting} 位党员来报到`}
          sentence="请确认一下，介绍一下你们，本人就知道有事找谁。"
          button={{ label: '看来报到的人', onClick: () => void go.toReportedPeople(placeId) }}
        />
        {count !== '0' && (
          <Card flush>
            <ListRow icon="clock" title={wishes.title} detail={wishes.by} onClick={toWishes} />
          </Card>
        )}
      </>
    )
  if (count !== '0')
    return (
      <NowCard
        title={wishes.title}
        sentence={`${wishes.by}，核实清楚了再发布。`}
        button={{ label: '看要核实的心愿', onClick: toWishes }}
      />
    )
  return (
    <NowCard
      title="现在没有等您办的事"
      sentence="这里能看到您那里的居民人数、中心户和报到的在职党员。党员名册归支部管，这里看不到。"
    />
  )
}
