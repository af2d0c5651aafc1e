import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { type Side, whatNow } from '../what-now'
import { stepWords } from '../words'
import type { TripSteps } from './use-trip-steps'

interface OtherStepsProps {
  trip: TripView
  side: Side
  steps: TripSteps
}

/** What else may be done with the trip, below everything that is to be read. */
export function OtherSteps({ trip, side, steps }: OtherStepsProps) {
  const now = today()
  const { next } = whatNow(trip, side, now, (day) => sayDay(day, now))
  return (
    <>
      {trip.maySteps.map((step) => {
        const label = step === next || !makesSense(step, trip) ? undefined : stepWords(step, side)
        return (
          label && (
            <Button key={step} disabled={steps.sending} onClick={() => steps.start(step)}>
              {label}
            </Button>
          )
        )
      })}
    </>
  )
}

/** Who may still withdraw hasn't left, and so can't be back: one of the two is offered. */
const makesSense = (step: string, { maySteps }: TripView): boolean =>
  step !== 'report_return' || !maySteps.includes('withdraw')
