import { Refusal } from '../errors'
import { only } from './rules'
import { type letterSteps, type Trip, type TripIn } from './trip'
import { acknowledgeBy, type Context } from './waiting'

// A trip that goes to an organisation outside, as the letter to it comes along: docs/rules.md#letters.

type Written = TripIn<'routed'>

function written(trip: Trip): Written {
  const from = only(trip, 'acknowledge')
  if (from.host.kind !== 'outside') throw new Refusal('TRIP_STEP_NOT_POSSIBLE')
  return from
}

/**
 * The letter has come as far as that: whoever is waited for now has as many days as the one before had. Where it stood
 * there already nothing changes, so that nobody puts the day off by filling in the form again and again.
 * @param to undefined: the form is empty again.
 * @throws Refusal TRIP_STEP_NOT_POSSIBLE.
 */
export function letterComesTo(trip: Trip, to: (typeof letterSteps)[number] | undefined, c: Context): Written {
  const { letter, ...from } = written(trip)
  if (letter === to) return written(trip)
  return { ...from, version: from.version + 1, ...(to && { letter: to }), ...acknowledgeBy(c) }
}

/** The number on which the branch has reached that office stands for it from now on; one mistyped before is put right. */
export function withOfficePhone(trip: Written, orgPhone: string): Written {
  const { host } = trip
  return host.kind === 'outside' ? { ...trip, host: { ...host, orgPhone } } : trip
}
