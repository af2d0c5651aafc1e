import type { Trip, TripIn, TripState } from './trip'

/** What can happen to a trip that exists. Filing makes one; falling due leaves the state as it is. */
export type TripStep =
  | 'complete'
  | 'return_for_completion'
  | 'register'
  | 'manage_at_origin'
  | 'route'
  | 'say_arrived'
  | 'check_in'
  | 'confirm_arrival'
  | 'place'
  | 'report_return'
  | 'archive'
  | 'withdraw'

/**
 * The whole life of a trip: what may happen in each state. docs/rules.md#trip-life-cycle.
 * Nothing is ever approved or refused: a filing that lacks something is returned for completion.
 */
export const possibleSteps = {
  filed: ['return_for_completion', 'register', 'withdraw'],
  returned_for_completion: ['complete', 'withdraw'],
  registered: ['route', 'manage_at_origin', 'withdraw'],
  origin_managed: ['route', 'report_return'],
  routed: [
    'check_in',
    'say_arrived',
    'confirm_arrival',
    'route',
    'manage_at_origin',
    'withdraw',
    'report_return',
  ],
  checked_in: ['place', 'report_return'],
  hosted: ['place', 'report_return'],
  return_reported: ['archive'],
  archived: [],
  withdrawn: [],
} as const satisfies Record<TripState, readonly TripStep[]>

/** The states in which a step is possible. */
export type StatesThatAllow<S extends TripStep> = {
  [T in TripState]: S extends (typeof possibleSteps)[T][number] ? T : never
}[TripState]

/** Whether a step is possible now. Pages grey their buttons by what the server decides by. */
export function allows<S extends TripStep>(trip: Trip, step: S): trip is TripIn<StatesThatAllow<S>> {
  const possible: readonly TripStep[] = possibleSteps[trip.state]
  return possible.includes(step)
}
