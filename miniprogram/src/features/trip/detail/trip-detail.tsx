import type { TripView } from '@shared/trip/schema'
import { serverNow } from '@/lib/clock'
import { useOutbox } from '@/lib/outbox'
import { Card } from '@/ui/card'
import { Timeline } from '@/ui/timeline'
import { waitingCommand } from '../pending'
import { sideOf } from '../what-now'
import { OtherSteps } from './other-steps'
import { StepDialogs } from './step-dialogs'
import { timelineEntries } from './timeline-entries'
import { KeptStep, TripNow } from './trip-now'
import { TripPeople } from './trip-people'
import { useTripSteps } from './use-trip-steps'

/** One trip from the top down: where it stands, what to do now, whom to call, what happened. */
export function TripDetail({ trip }: { trip: TripView }) {
  const side = sideOf(trip)
  const steps = useTripSteps(trip)
  // A step that is on its way isn't kept yet: its button says so.
  const waits = waitingCommand(useOutbox().waiting, trip.tripId) !== undefined && !steps.sending
  return (
    <>
      {waits ? <KeptStep /> : <TripNow trip={trip} side={side} steps={steps} />}
      <TripPeople trip={trip} side={side} />
      <Card title="经过">
        <Timeline entries={timelineEntries(trip, serverNow())} />
      </Card>
      {!waits && <OtherSteps trip={trip} side={side} steps={steps} />}
      <StepDialogs trip={trip} steps={steps} />
    </>
  )
}
