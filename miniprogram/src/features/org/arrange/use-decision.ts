import { useState } from 'react'
import { addDays, type Day } from '@shared/time'
import { useGrant } from '@/lib/acting-as'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'

/** How far ahead a change may be fixed, in days. */
const furthest = 730

/** From which day a change counts and who approved it: today, and the reader's own organisation, until they say otherwise. */
export function useDecision() {
  const own = useGrant()?.orgName ?? ''
  const [day, setDay] = useState<Day>()
  const [approvedBy, setApprovedBy] = useState(own)
  const now = today()
  return {
    ...{ approvedBy, setApprovedBy },
    on: day ?? now,
    isToday: (day ?? now) === now,
    from: now,
    to: addDays(now, furthest),
    setDay: (text: string) => setDay(chosenDay(text)),
    /** For the command's body; today isn't said, so that midnight doesn't come between. */
    body: { approvedBy, ...(day && day !== now && { effectiveOn: day }) },
  }
}
export type Decision = ReturnType<typeof useDecision>
