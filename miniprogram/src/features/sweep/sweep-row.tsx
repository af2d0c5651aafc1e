import type { SweepCard } from '@shared/sweep/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'

/** One sweep: whose it is, by when, how far the own list is; opens the list or the progress. */
export function SweepRow({
  sweep,
  orgId,
}: {
  sweep: SweepCard
  orgId: Parameters<typeof go.toSweepList>[1]
}) {
  const { sweepId, title, issuerName, dueOn, role, own } = sweep
  const open = () => void (role === 'to_do' ? go.toSweepList(sweepId, orgId) : go.toSweepProgress(sweepId))
  const said = [
    issuerName,
    `${sayDay(dueOn, today())}前`,
    own && own.notReached > 0 && `没联系上 ${own.notReached}`,
  ]
  return (
    <ListRow
      title={title}
      detail={said.filter(Boolean).join(' · ')}
      end={<SweepState sweep={sweep} />}
      onClick={open}
    />
  )
}

/** How many are left, that all have been asked after, or that it is over. */
function SweepState({ sweep: { state, own } }: { sweep: SweepCard }) {
  if (state === 'closed') return <StateTag state="neutral">结束了</StateTag>
  if (!own) return <StateTag state="on-way">进行中</StateTag>
  if (own.left > 0) return <StateTag state="waiting">{`还有 ${own.left} 人`}</StateTag>
  return own.notReached > 0 ? (
    <StateTag state="waiting">还要再找</StateTag>
  ) : (
    <StateTag state="done">核对完了</StateTag>
  )
}
