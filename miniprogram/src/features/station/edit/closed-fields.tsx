import * as v from 'valibot'
import type { OpeningHours } from '@shared/station/hours'
import { addDays, type Day, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'

type Closed = OpeningHours['closed']

const most = 10
const daysAhead = 365

interface ClosedFieldsProps {
  closed: Closed
  onChange: (closed: Closed) => void
}

/** Days on which it stays closed whatever they are: repairs, a day out together. */
export function ClosedFields({ closed, onChange }: ClosedFieldsProps) {
  const now = today()
  const ahead = closed.filter(({ to }) => to >= now)
  const put = (at: number, change: Partial<{ from: Day; to: Day }>) =>
    onChange(
      ahead.map((one, i) => {
        if (i !== at) return one
        const { from, to } = { ...one, ...change }
        return { from, to: to < from ? from : to }
      }),
    )
  const range = { from: now, to: addDays(now, daysAhead) }
  return (
    <>
      {ahead.map(({ from, to }, at) => (
        <Card key={at} flush>
          <DateField
            label="从哪天起不开"
            value={from}
            text={sayDay(from, now)}
            {...range}
            onChange={(day) => put(at, { from: v.parse(daySchema, day) })}
          />
          <DateField
            label="到哪天为止"
            value={to}
            text={sayDay(to, now)}
            {...range}
            onChange={(day) => put(at, { to: v.parse(daySchema, day) })}
          />
          <Button kind="text" onClick={() => onChange(ahead.filter((_, i) => i !== at))}>
            去掉这一段
          </Button>
        </Card>
      ))}
      {ahead.length < most && (
        <Button onClick={() => onChange([...ahead, { from: addDays(now, 1), to: addDays(now, 1) }])}>
          加几天不开门
        </Button>
      )}
    </>
  )
}
