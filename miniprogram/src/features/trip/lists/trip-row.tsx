import type { TripCard } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { placeWords, stateWords, waitingDeed, waitingParty } from '../words'

/** One trip in a list of staff: who, where to, whom it waits for. Opens the trip. */
export function TripRow({ trip }: { trip: TripCard }) {
  const { word, kind } = stateWords(trip)
  return (
    <ListRow
      title={`${trip.memberName} 去 ${placeWords(trip.destination.place)}`}
      detail={waitingWords(trip)}
      end={<StateTag state={kind}>{word}</StateTag>}
      onClick={() => void go.toTrip(trip.tripId)}
    />
  )
}

/** 11月20日走 · 等桥东支部登记，11月25日前 */
function waitingWords(trip: TripCard): string {
  const now = today()
  const leaving = `${sayDay(trip.leaveOn, now)}走`
  const who = waitingParty(trip)
  const by = trip.dueOn ? `${sayDay(trip.dueOn, now)}前` : ''
  if (!who) return by ? `${leaving} · ${by}联系一次` : leaving
  return `${leaving} · 等${who}${waitingDeed(trip)}${by && `，${by}`}`
}
