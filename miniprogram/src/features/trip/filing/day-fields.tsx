import { addDays, type Day } from '@shared/time'
import { chosenDay } from '@/lib/chosen-day'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { FormRow } from '@/ui/form-row'
import type { Filing } from './use-filing'

interface DayFieldProps {
  filing: Filing
  error: string | undefined
  now: Day
}

const yearDays = 366

interface LeaveFieldProps extends DayFieldProps {
  label: string
  /** The first day on the wheel. */
  from: Day
  /** They have left: the day stays as it is. */
  fixed: boolean
}

export function LeaveField({ filing, error, now, label, from, fixed }: LeaveFieldProps) {
  const { draft, change, leave } = filing
  const leaveOn = chosenDay(draft.leaveOn)
  if (fixed && leaveOn)
    return (
      <FormRow label={label} hint="人已经在外面了，这一天不用改">
        {sayDay(leaveOn, now)}
      </FormRow>
    )
  return (
    <DateField
      label={label}
      value={draft.leaveOn || now}
      text={leaveOn ? sayDay(leaveOn, now) : ''}
      from={from}
      to={addDays(now, yearDays)}
      error={error}
      onChange={(day) => {
        change({ leaveOn: day })
        leave('leaveOn')
      }}
    />
  )
}

export function ReturnField({ filing, error, now }: DayFieldProps) {
  const { draft, change, leave } = filing
  const leaveOn = chosenDay(draft.leaveOn) ?? now
  const returnOn = chosenDay(draft.returnOn)
  const choose = (day: string) => {
    change({ returnOn: day })
    leave('returnOn')
  }
  return (
    <>
      <DateField
        label="哪天回"
        value={draft.returnOn || leaveOn}
        text={returnOn ? sayDay(returnOn, now) : ''}
        placeholder="还没定"
        from={leaveOn}
        to={addDays(leaveOn, 10 * yearDays)}
        error={error}
        onChange={choose}
      />
      {returnOn && (
        <Button kind="text" label="哪天回还没定" onClick={() => choose('')}>
          改成“还没定”
        </Button>
      )}
    </>
  )
}
