import { Refusal } from '@shared/errors'
import { isStillFor } from '@shared/letter/belongs'
import type { Letter } from '@shared/letter/letter'
import type { Day } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { getTrip } from '../trip/door'
import { findByToken } from './letter.store'

export interface Opened {
  letter: Letter
  trip: Trip
}

/** The letter of a code, and its trip, whether or not it is good for anything. @throws Refusal LETTER_OVER for none. */
export async function findOpened(token: string): Promise<Opened> {
  const letter = await findByToken(token)
  const trip = letter && (await getTrip(letter.tripId))
  if (!letter || !trip) throw new Refusal('LETTER_OVER')
  return { letter, trip }
}

/** The letter that a code opens, and its trip. @throws Refusal LETTER_OVER, whatever the reason. */
export async function openByToken(token: string, today: Day): Promise<Opened> {
  const opened = await findOpened(token)
  if (!isStillFor(opened.trip, opened.letter, today)) throw new Refusal('LETTER_OVER')
  return opened
}
