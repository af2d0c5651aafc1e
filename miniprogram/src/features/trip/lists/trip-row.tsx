import type { TripCard } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { isToTell } from '../to-do'
import { farPlaceWords, stateWords, toTellWords, waitingDeed, waitingParty } from '../words'

interface TripRowProps {
  trip: TripCard
  /** Whose list it is in: the branch that they left, or the station that they come to. */
  side: 'origin' | 'host'
}

/** One trip in a list of staff; opens it. */
export function TripRow({ trip, side }: TripRowProps) {
  const { word, kind } = stateWords(trip)
  const leaving = `${sayDay(trip.leaveOn, today())}走`
  const open = () => void go.toTrip(trip.tripId)
  // A host's list is divided by state, and everybody in it comes to the same place.
  if (side === 'host')
    return <ListRow title={trip.memberName} detail={`${trip.originOrgName} · ${leaving}`} onClick={open} />
  return (
    <ListRow
      title={`${trip.memberName} 去${farPlaceWords(trip.destination.place)}`}
      detail={
        trip.toTell && isToTell(trip) ? toTellWords(trip.toTell, today()) : `${leaving} · ${nextWords(trip)}`
      }
      end={<StateTag state={kind}>{word}</StateTag>}
      onClick={open}
    />
  )
}

/** What comes next and by when: 11月25日前登记; for another's turn: 等李梅来报到，11月25日前. */
function nextWords(trip: TripCard): string {
  const by = trip.dueOn ? `${sayDay(trip.dueOn, today())}前` : ''
  const who = waitingParty(trip)
  if (!who) return by ? `${by}联系一次` : stateWords(trip).word
  if (trip.waitingFor === 'origin') return `${by}${waitingDeed(trip)}`
  return `等${who}${waitingDeed(trip)}${by && `，${by}`}`
}
