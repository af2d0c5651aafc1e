import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { type NextStep, type Side, whatNow } from '../what-now'
import { isWithHost } from '../route/is-with-host'
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
      {offered(trip).map((step) => {
        const label = step === next || !makesSense(step, trip) ? undefined : labelOf(step, trip, side)
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

/** Who is with a host already goes to another one. */
const labelOf = (step: string, { state }: TripView, side: Side): string | undefined =>
  step === 'route' && isWithHost(state) ? '换一个驿站' : stepWords(step, side)

/** An arrival can also be told on the telephone; whoever is written to has a letter. */
function offered({ maySteps, host, leaveOn }: TripView): string[] {
  const beside: Partial<Record<string, NextStep[]>> = {
    confirm_arrival: leaveOn <= today() ? ['arrived_by_phone'] : [],
    ...(host?.kind === 'outside' && { acknowledge: ['write_letter'] }),
  }
  return maySteps.flatMap((step) => [...(beside[step] ?? []), step])
}

/**
 * Who may still withdraw hasn't left, and so can't be back: one of the two is offered. Who is no mobile member isn't
 * registered as one.
 */
function makesSense(step: string, { maySteps, mobileSince }: TripView): boolean {
  if (step === 'register_nationally') return mobileSince !== undefined
  return step !== 'report_return' || !maySteps.includes('withdraw')
}
