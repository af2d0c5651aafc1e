import type { TripView } from '@shared/trip/schema'
import { serverNow } from '@/lib/clock'
import { useOutbox } from '@/lib/outbox'
import { Card } from '@/ui/card'
import { NoticeBar } from '@/ui/notice-bar'
import { Timeline } from '@/ui/timeline'
import { waitingCommand } from '../pending'
import { PlanSheets } from '../plans/plan-sheets'
import { sideOf } from '../what-now'
import { BranchSheets } from './branch-sheets'
import { LetterRow } from './letter-row'
import { MemberSteps } from './member-steps'
import { OtherSteps } from './other-steps'
import { StepDialogs } from './step-dialogs'
import { TellHost } from './tell-host'
import { timelineEntries } from './timeline-entries'
import { KeptStep, TripNow } from './trip-now'
import { TripPeople } from './trip-people'
import { TripStory } from './trip-story'
import { useTripSteps } from './use-trip-steps'

/** One trip from the top down: where it stands, what to do now, whom to call, what happened. */
export function TripDetail({ trip }: { trip: TripView }) {
  const side = sideOf(trip)
  const steps = useTripSteps(trip)
  // A step that is on its way isn't kept yet: its button says so.
  const waiting = waitingCommand(useOutbox().waiting, trip.tripId)
  const waits = waiting !== undefined && !steps.sending
  return (
    <>
      {steps.done && <NoticeBar kind="info">{steps.done}</NoticeBar>}
      {waits ? <KeptStep command={waiting} /> : <TripNow trip={trip} side={side} steps={steps} />}
      {!waits && side === 'member' && <MemberSteps trip={trip} steps={steps} />}
      <TellHost trip={trip} />
      <LetterRow trip={trip} side={side} />
      <TripPeople trip={trip} side={side} />
      <TripStory trip={trip} />
      <Card title="经过">
        <Timeline entries={timelineEntries(trip, serverNow())} />
      </Card>
      {!waits && side !== 'member' && <OtherSteps trip={trip} side={side} steps={steps} />}
      <StepDialogs trip={trip} steps={steps} />
      <BranchSheets trip={trip} steps={steps} />
      <PlanSheets trip={trip} steps={steps} />
    </>
  )
}
