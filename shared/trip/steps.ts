import { hostOf, type Host, type Trip, type TripIn, type TripState } from './trip'

/** What can happen to a trip that exists. Filing makes one; falling due leaves the state as it is. */
export type TripStep =
  | 'complete'
  | 'change'
  | 'return_for_completion'
  | 'register'
  | 'manage_at_origin'
  | 'route'
  | 'say_arrived'
  | 'check_in'
  | 'confirm_arrival'
  | 'acknowledge'
  | 'place'
  | 'log_contact'
  | 'say_well'
  | 'confirm_mobile'
  | 'register_nationally'
  | 'visit_home'
  | 'report_return'
  | 'archive'
  | 'withdraw'

/**
 * The whole life of a trip: what may happen in each state. docs/rules.md#trip-life-cycle.
 * Nothing is ever approved or refused: a filing that lacks something is returned for completion.
 */
export const possibleSteps = {
  filed: ['change', 'return_for_completion', 'register', 'withdraw', 'report_return'],
  returned_for_completion: ['complete', 'withdraw', 'report_return'],
  registered: ['change', 'route', 'manage_at_origin', 'withdraw', 'report_return'],
  origin_managed: [
    'change',
    'confirm_mobile',
    'register_nationally',
    'route',
    'log_contact',
    'say_well',
    'visit_home',
    'report_return',
  ],
  routed: [
    'change',
    'confirm_mobile',
    'register_nationally',
    'check_in',
    'say_arrived',
    'confirm_arrival',
    'acknowledge',
    'route',
    'manage_at_origin',
    'withdraw',
    'report_return',
  ],
  checked_in: [
    'change',
    'confirm_mobile',
    'register_nationally',
    'route',
    'manage_at_origin',
    'place',
    'visit_home',
    'report_return',
  ],
  hosted: [
    'change',
    'confirm_mobile',
    'register_nationally',
    'route',
    'manage_at_origin',
    'place',
    'log_contact',
    'say_well',
    'visit_home',
    'report_return',
  ],
  return_reported: ['archive'],
  archived: [],
  withdrawn: [],
  transferred: [],
} as const satisfies Record<TripState, readonly TripStep[]>

/** Steps that only some kinds of host take part in: a station has a code, an organisation outside answers a letter. */
const hostsOfStep: Partial<Record<TripStep, readonly Host['kind'][]>> = {
  check_in: ['station'],
  say_arrived: ['station'],
  confirm_arrival: ['station', 'branch'],
  acknowledge: ['outside'],
  place: ['station', 'branch'],
}

/** Nobody is asked to complete what the branch itself wrote down: who told it may have no phone here. It changes it. */
const isWrittenByBranch = (trip: Trip, step: TripStep): boolean =>
  step === 'return_for_completion' && trip.onBehalf !== undefined

/** The states in which a step is possible. */
export type StatesThatAllow<S extends TripStep> = {
  [T in TripState]: S extends (typeof possibleSteps)[T][number] ? T : never
}[TripState]

/** Whether a step is possible now. Pages grey their buttons by what the server decides by. */
export function allows<S extends TripStep>(trip: Trip, step: S): trip is TripIn<StatesThatAllow<S>> {
  const possible: readonly TripStep[] = possibleSteps[trip.state]
  const kind = hostOf(trip)?.kind
  const kinds = hostsOfStep[step]
  const suits = !kinds || (kind !== undefined && kinds.includes(kind))
  return possible.includes(step) && suits && !isWrittenByBranch(trip, step)
}
