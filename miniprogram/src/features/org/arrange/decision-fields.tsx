import type { FieldErrors } from '@shared/errors'
import { sayDay } from '@/lib/words'
import { DateField } from '@/ui/date-field'
import { TextField } from '@/ui/text-field'
import type { Decision } from './use-decision'

interface DecisionFieldsProps {
  decision: Decision
  errors: FieldErrors
  /** What the day is called: 哪天起, 哪天成立. */
  dayLabel?: string
}

/** From which day, and by whose approval. */
export function DecisionFields({ decision, errors, dayLabel = '哪天起' }: DecisionFieldsProps) {
  const { on, from, to, isToday, setDay, approvedBy, setApprovedBy } = decision
  return (
    <>
      <DateField
        label={dayLabel}
        value={on}
        text={sayDay(on, from)}
        from={from}
        to={to}
        hint={isToday ? '马上生效' : '到那天自动生效，之前可以收回'}
        {...(errors.effectiveOn !== undefined && { error: errors.effectiveOn })}
        onChange={setDay}
      />
      <TextField
        label="批准组织"
        value={approvedBy}
        maxLength={60}
        {...(errors.approvedBy !== undefined && { error: errors.approvedBy })}
        onChange={setApprovedBy}
      />
    </>
  )
}
