import { acknowledgeBy, arriveBy, contactBy, type Context, type Filing, placeBy } from './rules'
import type { OpenTrip, TripIn } from './trip'

/** Where a trip stands that was under way before its county had the system. */
export type Stands =
  | Pick<TripIn<'filed' | 'registered' | 'origin_managed'>, 'state'>
  | Pick<TripIn<'routed'>, 'state' | 'host'>
  | Pick<TripIn<'checked_in'>, 'state' | 'host' | 'arrival'>
  | Pick<TripIn<'hosted'>, 'state' | 'host' | 'arrival' | 'placement'>

/** States that a ledger can bring a trip into, as they follow one another. */
export const broughtInStates = [
  'filed',
  'registered',
  'origin_managed',
  'routed',
  'checked_in',
  'hosted',
] as const satisfies readonly Stands['state'][]

/** Until when it waits: as long as if it had come to where it stands on the day that the context says. */
function waits(stands: Stands, filing: Filing, c: Context) {
  switch (stands.state) {
    case 'filed':
    case 'registered':
      return acknowledgeBy(c)
    case 'routed':
      return arriveBy(filing, c)
    case 'checked_in':
      return placeBy(c)
    case 'origin_managed':
    case 'hosted':
      return contactBy(filing, c)
  }
}

/**
 * A trip as a ledger has it, in its true state with its true dates, so that nobody files again.
 *
 * @param ids of the trip, its member and branch, and the version that it gets.
 * @param c on which day the waiting begins: today, or the day on which the organisation goes live.
 */
export const bringIn = (
  ids: Omit<TripIn<'filed'>, keyof Filing | 'state' | 'dueOn' | 'overdueTimes'>,
  filing: Filing,
  stands: Stands,
  c: Context,
): OpenTrip => ({ ...ids, ...filing, ...stands, ...waits(stands, filing, c) })
