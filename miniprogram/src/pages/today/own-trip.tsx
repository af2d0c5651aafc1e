import { useEffect } from 'react'
import { readTrip } from '@shared/trip/contract'
import type { TripCard, TripView } from '@shared/trip/schema'
import { ReadState } from '@/components/read-state'
import { stateWords, stepWords } from '@/features/trip/words'
import { whatNow } from '@/features/trip/what-now'
import { useActingForMember } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { PersonRow } from '@/ui/person-row'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** A member's open trip: where it stands, who answers for them now, and the one next thing. */
export function OwnTrip({ trip }: { trip: TripCard }) {
  const { tripId, version } = trip
  const actingAs = useActingForMember()
  const read = useRead(readTrip, { params: { tripId }, actingAs })
  const { data, refresh } = read
  const isBehind = data !== undefined && data.version < version
  useEffect(() => {
    // The page was pulled down and knows of a step that this doesn't.
    if (isBehind) void refresh()
  }, [isBehind, version, refresh])
  return (
    <>
      <ReadState read={read} failed="没有打开这次外出">
        {(view) => <TripNow trip={view} />}
      </ReadState>
      <Card flush>
        <ListRow icon="clock" title="看这次外出办到哪一步了" onClick={() => void go.toTrip(tripId)} />
      </Card>
    </>
  )
}

function TripNow({ trip }: { trip: TripView }) {
  const now = today()
  const { title, text, next } = whatNow(trip, 'member', now, (day) => sayDay(day, now))
  const { word, kind } = stateWords(trip)
  const label = next && stepWords(next)
  const { name, phone } = trip.responsible
  return (
    <NowCard
      tag={<StateTag state={kind}>{word}</StateTag>}
      title={title}
      sentence={text}
      button={label ? { label, onClick: () => void toStep(next, trip) } : undefined}
    >
      <PersonRow name={name} role="现在由他们负责" onCall={phone ? () => callPhone(phone) : undefined} />
    </NowCard>
  )
}

/** The page where a step is done. */
function toStep(step: string | undefined, { tripId }: TripView) {
  if (step === 'check_in') return go.toScan()
  if (step === 'complete') return go.toComplete(tripId)
  return go.toTrip(tripId)
}
