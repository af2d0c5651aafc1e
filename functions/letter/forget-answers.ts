import { withoutWhoAnswered } from '@shared/letter/forgotten'
import type { Letter } from '@shared/letter/letter'
import type { AccountId, EventId, TripId } from '@shared/ids'
import type { Instant } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { getCounty } from '../county/door'
import { getTrip, letterParts, withoutTakerParts } from '../trip/door'
import type { Part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { forgetAnswered, listAnswered } from './answered.store'
import { getLetter, saveLetterPart } from './letter.store'

interface By {
  now: Instant
  newId: (kind: 'event') => EventId
}

/** What becomes of the trip: it waits for a form again, or says no longer who it was that took the member in. */
async function tripParts(trip: Trip, letter: Letter, { now, newId }: By): Promise<readonly Part[]> {
  if (letter.state !== 'sent') return withoutTakerParts(trip, letter.toOrgName)
  if (trip.state !== 'routed' || trip.host.kind !== 'outside') return []
  const { county } = await getCounty(letter.countyId)
  return letterParts(trip, undefined, county, { side: 'host', eventId: newId('event'), now })
}

async function forgetAnswer(accountId: AccountId, tripId: TripId, by: By): Promise<void> {
  await untilSaved(async () => {
    const [before, trip] = await Promise.all([getLetter(tripId), getTrip(tripId)])
    const letter = before && withoutWhoAnswered(before, accountId)
    if (!letter || letter === before) return 'done'
    return transact([saveLetterPart(before, letter), ...(trip ? await tripParts(trip, letter, by) : [])])
  })
  await forgetAnswered(accountId, tripId)
}

/** Takes out of letters, and of their trips, what an account has stated of itself. Twice is the same as once. */
export async function forgetAnswers(accountId: AccountId, by: By): Promise<void> {
  for (const tripId of await listAnswered(accountId)) await forgetAnswer(accountId, tripId, by)
}
