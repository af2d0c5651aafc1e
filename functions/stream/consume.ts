import type { HouseEvent } from '../events/event'
import { inflowCountsAfter } from '../inflow/door'
import { numbersOffAfter } from '../letter/door'
import { log } from '../log'
import { tellOf } from '../notice/door'
import { writeDownOf } from '../points/door'
import { handOutOf } from '../sweep/door'
import { communityTalliesAfter } from '../figures/door'
import { awayCountsAfter } from '../trip/door'
import { wishesEndAfter } from '../wish/door'

/** Everything that follows from an event. Each deals with an event once, and fails alone. */
const consumers = {
  inbox: tellOf,
  sweep: handOutOf,
  letter: numbersOffAfter,
  points: writeDownOf,
  wishes: wishesEndAfter,
}

/** What is counted anew after events, once for all of a batch, so that an import doesn't count once a row. */
const recounts = [inflowCountsAfter, awayCountsAfter, communityTalliesAfter]

/**
 * Lets follow what follows from events: in any order between trips, and any number of times.
 * @returns those with which something failed; the others are dealt with.
 */
export async function consume(events: readonly HouseEvent[]): Promise<Set<HouseEvent>> {
  const failed = new Set<HouseEvent>()
  const fail = (event: HouseEvent, error: unknown) => {
    const name = error instanceof Error ? error.name : typeof error
    log.error('event not consumed', { eventId: event.eventId, error: name })
    failed.add(event)
  }
  for (const event of events) {
    try {
      for (const follow of Object.values(consumers)) await follow(event)
    } catch (error) {
      fail(event, error)
    }
  }
  const consumed = events.filter((event) => !failed.has(event))
  for (const recount of recounts.flatMap((after) => after(consumed))) {
    try {
      await recount.count()
    } catch (error) {
      for (const event of recount.events) fail(event, error)
    }
  }
  return failed
}
