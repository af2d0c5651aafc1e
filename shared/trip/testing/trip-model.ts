import * as fc from 'fast-check'
import type { GuestFigures } from '../../inflow/testing/guest-history'
import { event } from './events'
import { History } from './history'

/** How far the model went: what was tried and reached. Keys of `moves` read `from --step--> to`. */
export interface TripModelFigures {
  histories: number
  messages: number
  changes: number
  refusals: number
  resends: number
  reminders: number
  merges: number
  longestWayToEnd: number
  moves: Record<string, number>
  /** The same of members from elsewhere. */
  guests: GuestFigures
}

/**
 * Lives through random histories of several members' trips: everybody at home, at the host, in an office outside and in
 * the committees above asks for everything, messages are lost, doubled, late or altered, days pass, branches are merged,
 * members die or are transferred; members from elsewhere register, are verified, placed and merged, and leave. After every event the invariants are checked.
 * @param steps at most so many events in one history
 * @throws an Error with the shortest history that breaks an invariant, and the seed that finds it again
 */
export function runTripModel(options: { runs: number; steps: number; seed?: number }): TripModelFigures {
  const figures: TripModelFigures = {
    ...{ histories: 0, messages: 0, changes: 0, refusals: 0, resends: 0 },
    ...{ reminders: 0, merges: 0, longestWayToEnd: 0, moves: {} },
    guests: { messages: 0, changes: 0, refusals: 0, resends: 0, reminders: 0, moves: {} },
  }
  const histories = fc.array(event, { maxLength: options.steps, size: 'max' })
  fc.assert(
    fc.property(histories, (events) => {
      figures.histories++
      const history = new History(figures)
      for (const one of events) history.live(one)
    }),
    { numRuns: options.runs, ...(options.seed !== undefined && { seed: options.seed }) },
  )
  return figures
}
