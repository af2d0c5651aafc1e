import { useState } from 'react'
import {
  acknowledgeTrip,
  changeTrip,
  confirmArrival,
  confirmMobile,
  manageTripAtOrigin,
  registerNationally,
  returnTripForCompletion,
  visitHome,
} from '@shared/trip/contract'
import type { Body } from '@shared/endpoint'
import type { Day } from '@shared/time'
import type { FilingInput, TripView } from '@shared/trip/schema'
import type { Visit } from '@shared/trip/while-away'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { leavesHost } from '../route/leaving'
import type { Plan } from '../plans/choices'
import { type DirectStep, directSteps, isDirect, questionBefore } from './steps'

/** What the page asks right now: a yes to a step, the reason of a return, or other days. */
export type Asking =
  | { is: 'question'; step: DirectStep }
  | { is: 'reason' }
  | { is: 'later' | 'longer' | 'visit' }
  | { is: 'taker' | 'mobile' | 'national' }

/** The steps of one trip, as buttons start them. Each is sent once, however often it is tapped. */
export function useTripSteps(trip: TripView) {
  const { send, sending, problem } = useSend()
  const [asking, setAsking] = useState<Asking>()
  const [done, setDone] = useState<string>()
  const { tripId } = trip
  const close = () => setAsking(undefined)

  async function doNow(step: DirectStep) {
    // An arrival is seen in person unless it is said otherwise.
    if (step === 'arrived_by_phone')
      await send(confirmArrival, { params: { tripId }, body: { how: 'by_phone' } })
    else if (step === 'manage_at_origin')
      await send(manageTripAtOrigin, { params: { tripId }, body: leavesHost(trip) })
    else await send(directSteps[step], { params: { tripId } })
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
      write_letter: () => void go.toLetter(tripId),
      acknowledge: () => setAsking({ is: 'taker' }),
      confirm_mobile: () => setAsking({ is: 'mobile' }),
      register_nationally: () => setAsking({ is: 'national' }),
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

  const takenIn = async (body: Body<typeof acknowledgeTrip>) =>
    finish(await send(acknowledgeTrip, { params: { tripId }, body }), '记下了，本人会知道到了找谁。')

  const sayMobile = async (isMobile: boolean) =>
    finish(
      await send(confirmMobile, { params: { tripId }, body: { isMobile } }),
      isMobile ? '记下了，是流动党员。接着在全国系统里登记。' : '记下了，不算。过半年再请您看一看。',
    )

  const registered = async (on: Day) =>
    finish(await send(registerNationally, { params: { tripId }, body: { on } }), '记下了登记的日子。')

  return {
    takenIn,
    sayMobile,
    registered,
    start,
    startPlan,
    doNow,
    change,
    visit,
    askToComplete,
    asking,
    close,
    sending,
    problem,
    done,
  }
}
export type TripSteps = ReturnType<typeof useTripSteps>
