import { useState } from 'react'
import { changeTrip, returnTripForCompletion, visitHome } from '@shared/trip/contract'
import type { FilingInput, TripView } from '@shared/trip/schema'
import type { Visit } from '@shared/trip/while-away'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import type { Plan } from '../plans/choices'
import { type DirectStep, directSteps, isDirect, questionBefore } from './steps'

/** What the page asks right now: a yes to a step, the reason of a return, or other days. */
export type Asking =
  { is: 'question'; step: DirectStep } | { is: 'reason' } | { is: 'later' | 'longer' | 'visit' }

/** The steps of one trip, as buttons start them. Each is sent once, however often it is tapped. */
export function useTripSteps(trip: TripView) {
  const { send, sending, problem } = useSend()
  const [asking, setAsking] = useState<Asking>()
  const [done, setDone] = useState<string>()
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
      change: () => void go.toChange(tripId),
      visit_home: () => setAsking({ is: 'visit' }),
      return_for_completion: () => setAsking({ is: 'reason' }),
    }
    elsewhere[step]?.()
  }

  /** Days are changed here, everything else in the form. */
  function startPlan(plan: Plan) {
    setDone(undefined)
    if (plan === 'later' || plan === 'longer') setAsking({ is: plan })
    else void go.toChange(tripId, plan === 'elsewhere' ? 'elsewhere' : undefined)
  }

  /** @param said what stands there once the server has it */
  function finish(sent: { state: 'sent' | 'kept' } | undefined, said: string) {
    if (!sent) return
    close()
    setDone(sent.state === 'sent' ? said : undefined)
  }

  const change = async (body: FilingInput, said: string) =>
    finish(await send(changeTrip, { params: { tripId }, body }), said)

  const visit = async (body: Visit, said: string) =>
    finish(await send(visitHome, { params: { tripId }, body }), said)

  async function askToComplete(reason: string) {
    await send(returnTripForCompletion, { params: { tripId }, body: { reason } })
    close()
  }

  return { start, startPlan, doNow, change, visit, askToComplete, asking, close, sending, problem, done }
}
export type TripSteps = ReturnType<typeof useTripSteps>
