import { addDays, type Day } from '@shared/time'
import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import type { TripSteps } from '../detail/use-trip-steps'
import { laterBy, leavingOn, longerBy, returningOn } from './choices'
import { DaySheet } from './day-sheet'
import { VisitSheet } from './visit-sheet'

const farthest = 366

/** The sheets for what changes while a trip goes on: leaving later, staying longer, home for some days. */
export function PlanSheets({ trip, steps }: { trip: TripView; steps: TripSteps }) {
  const { asking, close, sending, problem, change, visit } = steps
  const now = today()
  const shared = { sending, problem, onClose: close }
  const told = whoKnows(trip)
  const postpone = (day: Day | undefined) => {
    if (day) void change(leavingOn(trip, day), `改好了，${sayDay(day, now)}走。${told}`)
  }
  const extend = (day: Day | undefined) =>
    void change(returningOn(trip, day), `改好了，${day ? `${sayDay(day, now)}回` : '还没定哪天回'}。${told}`)
  return (
    <>
      <DaySheet
        {...shared}
        open={asking?.is === 'later'}
        title="还没走，晚几天"
        sentence={`点一下就改好。${told}`}
        choices={laterBy(trip, now)}
        pick={{ label: '别的日子', from: now, to: addDays(now, farthest) }}
        onChoose={postpone}
      />
      <DaySheet
        {...shared}
        open={asking?.is === 'longer'}
        title="多住些日子"
        sentence={`点一下就改好。${told}`}
        choices={longerBy(trip, now)}
        pick={{ label: '别的日子', from: now, to: addDays(now, 3 * farthest) }}
        onChoose={extend}
      />
      <VisitSheet
        {...shared}
        open={asking?.is === 'visit'}
        trip={trip}
        onTell={(days) =>
          void visit(days, `记下了，${sayDay(days.from, now)}到${sayDay(days.until, now)}在家。${told}`)
        }
      />
    </>
  )
}

/** A host outside the system is told by the branch. */
function whoKnows({ originOrgName, host }: TripView): string {
  const both = host && host.kind !== 'outside'
  return both ? `${originOrgName}和${host.name}会知道。` : `${originOrgName}会知道。`
}
