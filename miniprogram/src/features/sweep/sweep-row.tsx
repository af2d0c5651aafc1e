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
  const { sweepId, title, issuerName, state, dueOn, role, total, done } = sweep
  const open = () => void (role === 'to_do' ? go.toSweepList(sweepId, orgId) : go.toSweepProgress(sweepId))
  return (
    <ListRow
      title={title}
      detail={`${issuerName} · ${sayDay(dueOn, today())}前`}
      end={<SweepState {...{ state, total, done }} />}
      onClick={open}
    />
  )
}

/** 3/40, or that it is over. */
function SweepState({ state, total, done }: Pick<SweepCard, 'state' | 'total' | 'done'>) {
  if (state === 'closed') return <StateTag state="neutral">结束了</StateTag>
  if (total === undefined || done === undefined) return <StateTag state="on-way">进行中</StateTag>
  return done >= total ? (
    <StateTag state="done">核对完了</StateTag>
  ) : (
    <StateTag state="waiting">{`核对 ${done}/${total}`}</StateTag>
  )
}
