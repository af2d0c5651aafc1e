import type { WishView } from '@shared/wish/schema'
import { serverNow, today } from '@/lib/clock'
import { sayDay, sayInstant } from '@/lib/words'
import { Card } from '@/ui/card'
import { Timeline, type TimelineEntry } from '@/ui/timeline'

/** 已认领 → 社区已联系 → 去办 → 等本人确认: where one's own claim stands, with what is still to come. */
export function ClaimLine({ wish }: { wish: WishView }) {
  const { claim, state, fulfilled, confirmed, responsible } = wish
  if (!claim) return null
  const now = serverNow()
  const keeper = responsible?.name ?? '社区'
  const isOver = ![
    'claimed',
    'fulfilling',
    'suspended',
    'fulfilled',
    'confirmed',
    'rated',
    'archived',
  ].includes(state)
  if (isOver) return null
  const due = claim.dueOn ? `${sayDay(claim.dueOn, today())}前` : '约好的时间'
  const step = (id: string, what: string, who: string, when: string | undefined): TimelineEntry => ({
    ...{ id, what, who, when: when ?? '还没有', waiting: when === undefined },
  })
  const entries = [
    step('confirmed', '本人确认', '本人', confirmed && sayInstant(confirmed.at, now)),
    fulfilled
      ? step('fulfilled', '办好了', '您', sayInstant(fulfilled.at, now))
      : { id: 'fulfilled', what: '去办', who: '您', when: due, waiting: true },
    step('arranged', '联系双方，说好时间地方', keeper, claim.handOver ? '说好了' : undefined),
    step('claimed', '认领', '您', sayInstant(claim.claimedAt, now)),
  ]
  return (
    <Card title="办到哪一步">
      <Timeline entries={entries} />
    </Card>
  )
}
