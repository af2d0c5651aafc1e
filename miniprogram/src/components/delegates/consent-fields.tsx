import * as v from 'valibot'
import { addDays, type Day, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { consentWayOptions, type ConsentWay, consentWaySchema } from './consent-ways'

const longAgo = 366

/** How a member has agreed, as far as it has been chosen, and on which day. */
export interface AgreedHow {
  how: ConsentWay | undefined
  on: Day
}

interface ConsentFieldsProps {
  agreed: AgreedHow
  wrong: string | undefined
  onChange: (agreed: AgreedHow) => void
}

/** Two rows of a form: how the member has agreed that somebody acts for them, and when. */
export function ConsentFields({ agreed, wrong, onChange }: ConsentFieldsProps) {
  const now = today()
  return (
    <>
      <ChoiceField
        label="本人怎么同意的"
        value={agreed.how ?? ''}
        options={consentWayOptions}
        onChange={(text) => {
          const how = v.safeParse(consentWaySchema, text)
          if (how.success) onChange({ ...agreed, how: how.output })
        }}
      />
      <DateField
        label="哪天同意的"
        value={agreed.on}
        text={sayDay(agreed.on, now)}
        from={addDays(now, -longAgo)}
        to={now}
        error={wrong}
        onChange={(text) => {
          const on = v.safeParse(daySchema, text)
          if (on.success) onChange({ ...agreed, on: on.output })
        }}
      />
    </>
  )
}
