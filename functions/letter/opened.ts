import { Refusal } from '@shared/errors'
import type { Letter } from '@shared/letter/letter'
import type { Day } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { getTrip } from '../trip/door'
import { isStillFor } from './belongs'
import { findByToken } from './letter.store'

/** The letter that a code opens, and its trip. @throws Refusal LETTER_OVER, whatever the reason. */
export async function openByToken(token: string, today: Day): Promise<{ letter: Letter; trip: Trip }> {
  const letter = await findByToken(token)
  const trip = letter && (await getTrip(letter.tripId))
  if (!letter || !trip || !isStillFor(trip, letter, today)) throw new Refusal('LETTER_OVER')
  return { letter, trip }
}
