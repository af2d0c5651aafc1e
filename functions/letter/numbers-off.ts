import { withoutNumbers } from '@shared/letter/rules'
import type { TripState } from '@shared/trip/trip'
import type { HouseEvent } from '../events/event'
import { transact, untilSaved } from '../writes/transact'
import { getLetter, saveLetterPart } from './letter.store'

const closed: readonly TripState[] = ['archived', 'withdrawn', 'transferred']

/**
 * What follows for its letter from a trip that is closed: nobody calls that office any longer, so the number of who
 * filled in the form and the one that was called go. Who has none any longer is left as it is, however often it comes.
 */
export async function numbersOffAfter(event: HouseEvent): Promise<void> {
  if (!('tripId' in event) || !closed.some((state) => state === event.to)) return
  const { tripId } = event
  await untilSaved(async () => {
    const letter = await getLetter(tripId)
    const after = letter && withoutNumbers(letter)
    return after === letter || !after ? 'done' : transact([saveLetterPart(letter, after)])
  })
}
