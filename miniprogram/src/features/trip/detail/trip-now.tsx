import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { type Side, whatNow } from '../what-now'
import { stateWords, stepWords } from '../words'
import type { TripSteps } from './use-trip-steps'

interface TripNowProps {
  trip: TripView
  side: Side
  steps: TripSteps
}

/** Where the trip stands, and the one thing to do now. */
export function TripNow({ trip, side, steps }: TripNowProps) {
  const now = today()
  const { title, text, next } = whatNow(trip, side, now, (day) => sayDay(day, now))
  const { word, kind } = stateWords(trip)
  const label = next && stepWords(next)
  return (
    <NowCard
      tag={<StateTag state={kind}>{word}</StateTag>}
      title={title}
      sentence={text}
      button={next && label ? { label, loading: steps.sending, onClick: () => steps.start(next) } : undefined}
    >
      {steps.problem && <ErrorState happened="没有办成" todo={steps.problem.sentence} />}
    </NowCard>
  )
}

/** What follows once it has gone out. */
const told: Partial<Record<string, string>> = {
  changeTrip: '发出以后，支部和接您的地方就知道您改了。',
  visitHome: '发出以后，支部和接您的地方就知道您回家几天。',
}

/** In its place while a step waits on the phone for the network: nothing else can be started. */
export function KeptStep({ command }: { command: string }) {
  const after = told[command] ?? ''
  return (
    <NowCard
      tag={<StateTag state="waiting">等网络</StateTag>}
      title="您办的这一步存在手机里"
      sentence={`现在没有网络，有网就自动发出，不用再点。${after}`}
    />
  )
}
