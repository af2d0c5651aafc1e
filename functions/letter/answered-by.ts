import type { AccountId } from '@shared/ids'
import type { Letter, LetterIn } from '@shared/letter/letter'
import { hostOf, type Trip, type TripIn } from '@shared/trip/trip'
import { getTrip } from '../trip/door'
import { listAnswered } from './answered.store'
import { getLetter } from './letter.store'

type Taker = Pick<TripIn<'hosted'>['placement'], 'orgName' | 'contactName' | 'orgPhone'>

/** A letter whose form somebody has filled in, and as whom they took the member in. */
export interface Answered {
  letter: Exclude<Letter, LetterIn<'sent'>>
  takenAs?: Taker
}

/** What they stated when they took the member in, for as long as the member is there. */
function takenAs(letter: Letter, trip: Trip | undefined): Pick<Answered, 'takenAs'> {
  const host = trip && hostOf(trip)
  const isHere =
    letter.state === 'acknowledged' && host?.kind === 'outside' && host.orgName === letter.toOrgName
  if (!isHere || trip?.state !== 'hosted' || trip.arrival.how !== 'by_letter') return {}
  const { orgName, contactName, orgPhone } = trip.placement
  return { takenAs: { orgName, ...(contactName && { contactName }), ...(orgPhone && { orgPhone }) } }
}

/** The letters in which an account's answer is the one that counts; what it filled in elsewhere is kept nowhere. */
export async function answeredBy(accountId: AccountId): Promise<Answered[]> {
  const tripIds = await listAnswered(accountId)
  const found = await Promise.all(
    tripIds.map(async (tripId) => ({ letter: await getLetter(tripId), trip: await getTrip(tripId) })),
  )
  return found.flatMap(({ letter, trip }) =>
    letter && letter.state !== 'sent' && letter.answer.accountId === accountId
      ? [{ letter, ...takenAs(letter, trip) }]
      : [],
  )
}
