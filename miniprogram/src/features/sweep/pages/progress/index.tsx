import { View } from '@tarojs/components'
import { readSweepProgress } from '@shared/sweep/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ProgressBar } from '@/ui/progress-bar'
import { SectionTitle } from '@/ui/section-title'
import { StateTag } from '@/ui/state-tag'
import { NoSuchSweep } from '../../no-such-sweep'
import { CloseSweep } from '../../progress/close-sweep'
import { OrgProgress } from '../../progress/org-progress'
import { useSweepId } from '../../use-list-ids'
import { countWords } from '../../words'

/** How far a sweep is, branch by branch, the slowest first. */
export default function SweepProgressPage() {
  const sweepId = useSweepId()
  const orgId = useGrant()?.orgId
  const input = sweepId && orgId && { params: { sweepId }, query: { orgId } }
  const read = useRead(readSweepProgress, input || undefined, liveMs.slow)
  if (!sweepId || !orgId)
    return (
      <Screen>
        <NoSuchSweep />
      </Screen>
    )
  const sweep = read.data?.sweep
  return (
    <Screen
      reads={[read]}
      title={sweep?.title}
      subtitle={sweep && `${sweep.issuerName} · ${sayDay(sweep.dueOn, today())}前核对完`}
    >
      <ReadState read={read} failed="没有打开摸排进度">
        {(progress) => (
          <>
            <Card>
              {progress.sweep.state === 'closed' && <StateTag state="neutral">结束了</StateTag>}
              <ProgressBar label="核对了" done={progress.done} total={progress.total} />
              {progress.done > 0 && <View>{countWords(progress.counts)}</View>}
            </Card>
            {progress.orgs.length === 0 ? (
              <EmptyState sentence="名单正在送到各支部，过几秒下拉看看。" />
            ) : (
              <SectionTitle count={progress.orgs.length}>各支部，慢的在前</SectionTitle>
            )}
            {progress.orgs.map((org) => (
              <OrgProgress
                key={org.orgId}
                org={org}
                onOpen={(branchId) => void go.toSweepList(sweepId, branchId)}
              />
            ))}
            {progress.sweep.role === 'issuer' && progress.sweep.state === 'open' && (
              <CloseSweep sweep={progress.sweep} />
            )}
          </>
        )}
      </ReadState>
    </Screen>
  )
}
