import { useState } from 'react'
import type { TripId } from '@shared/ids'
import { addDays } from '@shared/time'
import { registerNationally } from '@shared/trip/contract'
import type { AwayCard } from '@shared/trip/schema'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { ManyField } from '@/ui/many-field'
import { NowCard } from '@/ui/now-card'
import { farPlaceWords } from '../words'

const farthest = 366

/** Ticks off who stands in the national register, and since which day; each goes out by itself, also later. */
export function RegisterMany({ away }: { away: readonly AwayCard[] }) {
  const { send, sending, problem } = useSend()
  const now = today()
  const [on, setOn] = useState(now)
  const [ticked, tick] = useState<readonly TripId[]>([])
  const [done, setDone] = useState<readonly TripId[]>([])
  const open = away.filter(({ tripId }) => !done.includes(tripId))
  const chosen = open.filter(({ tripId }) => ticked.includes(tripId)).map(({ tripId }) => tripId)
  async function register() {
    for (const tripId of chosen) {
      if (!(await send(registerNationally, { params: { tripId }, body: { on } }))) return
      setDone((before) => [...before, tripId])
    }
  }
  if (open.length === 0)
    return done.length > 0 ? (
      <NowCard
        title={`记下了 ${done.length} 人`}
        sentence={`都记着${sayDay(on, now)}在全国系统登记。没有网络的，有网自动发出。`}
        button={{ label: '回到在外的党员', onClick: () => void go.back() }}
      />
    ) : (
      <EmptyState sentence="没有待登记的。先在“在外的党员”里确认谁是流动党员。" />
    )
  return (
    <>
      <NowCard
        title="先在全国系统里登记，再来这里记"
        sentence="登记用的表，在电脑工作页的“导出”里选“全国系统流出登记”。"
      />
      <Card flush>
        <ManyField
          label="登记好了的"
          values={chosen}
          options={open.map(({ tripId, memberName, destination }) => ({
            value: tripId,
            label: `${memberName}（${farPlaceWords(destination.place)}）`,
          }))}
          onChange={tick}
        />
        <ListRow
          title={chosen.length > 0 ? `选了 ${chosen.length} 人` : '还没有选人'}
          end={
            <Button
              width="inline"
              onClick={() => tick(chosen.length > 0 ? [] : open.map(({ tripId }) => tripId))}
            >
              {chosen.length > 0 ? '都不选' : '全选'}
            </Button>
          }
        />
        <DateField
          label="哪天登记的"
          value={on}
          text={sayDay(on, now)}
          from={addDays(now, -farthest)}
          to={now}
          error={problem?.fields.on}
          onChange={(text) => setOn(chosenDay(text) ?? on)}
        />
      </Card>
      {problem && !problem.fields.on && (
        <ErrorState happened="后面的没有记下" kept="前面的已经记下。" todo={problem.sentence} />
      )}
      <Button kind="primary" loading={sending} disabled={chosen.length === 0} onClick={() => void register()}>
        {`记下 ${chosen.length} 人`}
      </Button>
    </>
  )
}
