import { readSweepProgress } from '@shared/sweep/contract'
import type { OrgProgress as Progress } from '@shared/sweep/schema'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { liveMs } from '@/lib/use-live'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'
import { SectionTitle } from '@/ui/section-title'
import { NoSuchSweep } from '../../no-such-sweep'
import { CloseSweep } from '../../progress/close-sweep'
import { OrgProgress } from '../../progress/org-progress'
import { WholeProgress } from '../../progress/whole-progress'
import { useSweepId, useTopOrgId } from '../../use-list-ids'

/** How far a sweep is: all branches together, then what lies directly below, from county to town to branch. */
export default function SweepProgressPage() {
  const sweepId = useSweepId()
  const own = useGrant()?.orgId
  const orgId = useTopOrgId() ?? own
  const list = useList(
    readSweepProgress,
    (cursor) => sweepId && orgId && { params: { sweepId }, query: { orgId, ...(cursor && { cursor }) } },
    (part) => [part],
    liveMs.slow,
  )
  if (!sweepId || !orgId)
    return (
      <Screen>
        <NoSuchSweep />
      </Screen>
    )
  const first = list.items?.[0]
  const sweep = first?.sweep
  const open = (org: Progress) =>
    void (org.isBranch ? go.toSweepList(sweepId, org.orgId) : go.toSweepProgress(sweepId, org.orgId))
  return (
    <Screen
      reads={[list]}
      title={sweep?.title}
      subtitle={sweep && `${first.orgName} · ${sayDay(sweep.dueOn, today())}前核对完`}
    >
      <ReadState read={{ ...list, data: list.items }} failed="没有打开摸排进度">
        {(parts) => (
          <>
            {parts[0] && <WholeProgress progress={parts[0]} />}
            <Orgs orgs={parts.flatMap(({ orgs }) => orgs)} whole={list.more === undefined} onOpen={open} />
          </>
        )}
      </ReadState>
      <MoreButton list={list} />
      {sweep?.role === 'issuer' && sweep.state === 'open' && <CloseSweep sweep={sweep} />}
    </Screen>
  )
}

interface OrgsProps {
  orgs: readonly Progress[]
  /** There are no more of them. */
  whole: boolean
  onOpen: (org: Progress) => void
}

function Orgs({ orgs, whole, onOpen }: OrgsProps) {
  if (orgs.length === 0) return <EmptyState sentence="这次摸排，这里没有支部参加。" />
  const what = orgs.every(({ isBranch }) => isBranch) ? '各支部' : '下面各单位'
  return (
    <>
      <SectionTitle count={orgs.length}>{whole ? `${what}，慢的在前` : what}</SectionTitle>
      {orgs.map((org) => (
        <OrgProgress key={org.orgId} org={org} onOpen={onOpen} />
      ))}
    </>
  )
}
