import type { HostedCard } from '@shared/trip/schema'
import { dayOf } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { stateWords } from '../words'

/** Since when they are here, and by when somebody is in touch again. */
function daysOf({ placedAt, homeVisit, dueOn, contactOverdue, state }: HostedCard): string {
  const now = today()
  // What is overdue is said by the tag.
  const next = !contactOverdue && state === 'hosted' && dueOn && `${sayDay(dueOn, now)}前联系`
  return [
    placedAt && `${sayDay(dayOf(placedAt), now)}编入`,
    homeVisit && `回家到${sayDay(homeVisit.until, now)}`,
    next,
  ]
    .filter(Boolean)
    .join('，')
}

/** One of those who are with a host; opens the trip. @param withBranch says where they were placed, which a branch knows. */
export function HostedRow({ trip, withBranch }: { trip: HostedCard; withBranch: boolean }) {
  const { word, kind } = stateWords(trip)
  const where = withBranch ? trip.placedIn : undefined
  return (
    <ListRow
      title={trip.memberName}
      detail={[trip.originOrgName, where && `在${where}`, daysOf(trip)].filter(Boolean).join('\n')}
      tag={
        trip.contactOverdue ? (
          <StateTag state="waiting">该联系了</StateTag>
        ) : (
          <StateTag state={kind}>{word}</StateTag>
        )
      }
      onClick={() => void go.toTrip(trip.tripId)}
    />
  )
}
