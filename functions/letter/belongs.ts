import type { Letter } from '@shared/letter/letter'
import { isGood } from '@shared/letter/rules'
import type { Day } from '@shared/time'
import { hostOf, isOpen, type Trip } from '@shared/trip/trip'

/** Does the trip still go to the organisation that the letter is for, and is its time not over? */
export function isStillFor(trip: Trip, letter: Letter, today: Day): boolean {
  const host = hostOf(trip)
  // Whoever was taken in by a word on the telephone needs no letter.
  const isDone = trip.state === 'hosted' && letter.state !== 'acknowledged'
  const goesThere = isOpen(trip) && !isDone && host?.kind === 'outside' && host.orgName === letter.toOrgName
  return goesThere && isGood(letter, today)
}
