import type { Day } from '../time'
import { hostOf, type Trip } from '../trip/trip'
import type { Letter } from './letter'
import { isGood } from './rules'

/** It goes there and waits for the answer, or was taken in by this letter; by a word on the telephone, it needs none. */
const isUnderWay = ({ state }: Trip, letter: Letter): boolean =>
  state === 'routed' || (state === 'hosted' && letter.state === 'acknowledged')

/** Does the trip still go to the organisation that the letter is for, and is its time not over? Who is back is no matter of theirs. */
export function isStillFor(trip: Trip, letter: Letter, today: Day): boolean {
  const host = hostOf(trip)
  const goesThere = host?.kind === 'outside' && host.orgName === letter.toOrgName
  return isUnderWay(trip, letter) && goesThere && isGood(letter, today)
}
