import type { TripCard } from '@shared/trip/schema'
import type { Me } from '@shared/account/schema'
import type { Day } from '@shared/time'
import { useGrant } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { sayDay } from '@/lib/words'
import { placeWords, reasonWords } from '../words'

/** What this is: who goes where, and below it why and when. Empty while nothing is known. */
export function useTripHead(trip: TripCard | undefined): { title?: string; subtitle?: string } {
  const me = useMe()
  const grant = useGrant()
  if (!trip) return {}
  const who = grant ? trip.memberName : ''
  return { title: `${who}去${placeWords(trip.destination.place)}`, subtitle: aboutTrip(trip, me, today()) }
}

/** Why, as far as the reader may know, and when: 过冬休养 · 10月12日走 · 还没定哪天回 */
export function aboutTrip(
  trip: Pick<TripCard, 'reason' | 'leaveOn' | 'returnOn'>,
  me: Me | undefined,
  now: Day,
): string {
  const back = trip.returnOn ? `${sayDay(trip.returnOn, now)}回` : '还没定哪天回'
  // 其他 says nothing in a row.
  const why = trip.reason === '' || trip.reason === 'other' ? [] : [reasonWords(me, trip.reason)]
  return [...why, `${sayDay(trip.leaveOn, now)}走`, back].join(' · ')
}
