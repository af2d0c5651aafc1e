import type { AwayCard } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { farPlaceWords, stateWords } from '../words'

/** One who is away: where, since when, with whom; and what the branch may want to mind. */
export function AwayRow({ trip }: { trip: AwayCard }) {
  const now = today()
  const { tripId, memberName, destination, startedOn, host, homeVisit, contactOverdue } = trip
  const state = stateWords(trip)
  const since = `${sayDay(startedOn, now)}${startedOn > now ? '走' : '出门'}`
  const home = homeVisit && homeVisit.until >= now ? `${sayDay(homeVisit.until, now)}前在家` : undefined
  const detail = [since, home, host?.name, registerWords(trip)].filter(Boolean).join(' · ')
  return (
    <ListRow
      title={`${memberName} 去${farPlaceWords(destination.place)}`}
      detail={detail}
      end={
        contactOverdue ? (
          <StateTag state="waiting">该联系了</StateTag>
        ) : (
          <StateTag state={state.kind}>{state.word}</StateTag>
        )
      }
      onClick={() => void go.toTrip(tripId)}
    />
  )
}

const registerWords = ({ mobileSince, nationalOn }: AwayCard): string | undefined =>
  mobileSince === undefined ? undefined : nationalOn === undefined ? '流动党员，待登记' : '流动党员，已登记'
