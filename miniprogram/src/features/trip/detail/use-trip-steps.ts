import { useState } from 'react'
import { returnTripForCompletion } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { type DirectStep, directSteps, isDirect, questionBefore } from './steps'

/** What the page asks right now: a yes to a step, or the reason of a return. */
export type Asking = { is: 'question'; step: DirectStep } | { is: 'reason' }

/** The steps of one trip, as buttons start them. Each is sent once, however often it is tapped. */
export function useTripSteps(trip: TripView) {
  const { send, sending, problem } = useSend()
  const [asking, setAsking] = useState<Asking>()
  const { tripId } = trip
  const close = () => setAsking(undefined)

  async function doNow(step: DirectStep) {
    await send(directSteps[step], { params: { tripId } })
    close()
  }

  function start(step: string) {
    if (isDirect(step)) {
      if (questionBefore(step, trip)) setAsking({ is: 'question', step })
      else void doNow(step)
      return
    }
    const elsewhere: Partial<Record<string, () => void>> = {
      complete: () => void go.toComplete(tripId),
      route: () => void go.toRoute(tripId),
      place: () => void go.toPlace(tripId),
      check_in: () => void go.toScan(),
      return_for_completion: () => setAsking({ is: 'reason' }),
    }
    elsewhere[step]?.()
  }

  async function askToComplete(reason: string) {
    await send(returnTripForCompletion, { params: { tripId }, body: { reason } })
    close()
  }

  return { start, doNow, askToComplete, asking, close, sending, problem }
}
export type TripSteps = ReturnType<typeof useTripSteps>
