import { mostHomes } from '@shared/community-report/homes'
import { listOwnCommunityReports } from '@shared/community-report/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { OwnReportCard } from '../../own-report'

/** 我的报到: to which compounds one has reported, and whom to call there. */
export default function MinePage() {
  const member = useMe()?.member
  const read = useRead(listOwnCommunityReports, member && { actingAs: 'self' })
  if (!member)
    return (
      <Screen>
        <EmptyState
          sentence="报到要先认证党员身份。"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  const open = (read.data?.reports ?? []).filter(({ state }) => state !== 'over')
  return (
    <Screen title="我的报到" subtitle="住在哪里，就到哪里报到；做什么、做不做，都由您自己定" reads={[read]}>
      <ReadState read={read} failed="没有打开您的报到">
        {({ reports }) => (
          <>
            {reports.length === 0 && (
              <EmptyState sentence="您还没有到小区报到。在职党员住在哪里，就到哪里报到。" />
            )}
            {reports.map((report) => (
              <OwnReportCard key={report.inServiceId} report={report} />
            ))}
            {open.some(({ state }) => state === 'confirmed') && (
              <Card flush>
                <ListRow
                  icon="calendar-days"
                  title="可以报名的岗位"
                  detail="小区和社区安排的，想做就报"
                  onClick={() => void go.toOpenShifts()}
                />
                <ListRow icon="clock" title="我的时长" onClick={() => void go.toMyHours()} />
              </Card>
            )}
            {open.length < mostHomes && (
              <Button
                kind={open.length === 0 ? 'primary' : 'secondary'}
                onClick={() => void go.toFileCommunityReport()}
              >
                {open.length === 0 ? '去报到' : '还有一个住处，也去报到'}
              </Button>
            )}
          </>
        )}
      </ReadState>
    </Screen>
  )
}
