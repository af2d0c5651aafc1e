import type { ReactNode } from 'react'
import { EmptyState } from '@/ui/empty-state'
import { SectionTitle } from '@/ui/section-title'
import { TripCards } from '@/features/trip/lists/trip-cards'
import { arrivalOf, type Arrival } from '@/features/trip/to-do'
import { useGrant } from '@/lib/acting-as'
import { go } from '@/routes'
import { TripToDo } from './trip-to-do'
import type { Today } from './what-waits'

/** What a host does for those who stand before them. */
const toDo: readonly { arrival: Arrival; title: string; button: string }[] = [
  { arrival: '说已经到了', title: '说已经到了，待确认', button: '见到本人了' },
  { arrival: '报到了，等安排支部', title: '报到了，待编入支部', button: '安排支部' },
]

/** What waits at a station: those who say they are here, those to be placed, those on their way. */
export function HostToday({ today: { waiting, expected } }: { today: Today }) {
  const stationId = useGrant()?.stationId
  if (waiting.length + expected.length === 0) {
    return (
      <>
        <EmptyState
          sentence="现在没有人要来。有人安排到这里，会在这里告诉您"
          {...(stationId && {
            action: { label: '看今天到的人', onClick: () => void go.toArrivals(stationId) },
          })}
        />
      </>
    )
  }
  const known = toDo.map((one) => ({
    ...one,
    trips: waiting.filter((trip) => arrivalOf(trip) === one.arrival),
  }))
  // What a later release adds to the list is shown, if only in a general way.
  const others = waiting.filter((trip) => !known.some(({ trips }) => trips.includes(trip)))
  return (
    <>
      {known
        .filter(({ trips }) => trips.length > 0)
        .map(({ title, button, trips }) => (
          <Section key={title} title={title} count={trips.length}>
            {trips.map((trip) => (
              <TripToDo key={trip.tripId} trip={trip} side="host" button={button} />
            ))}
          </Section>
        ))}
      {others.length > 0 && (
        <Section title="等您办" count={others.length}>
          <TripCards trips={others} side="host" />
        </Section>
      )}
      {expected.length > 0 && (
        <Section title="在路上" count={expected.length}>
          <TripCards trips={expected} side="host" />
        </Section>
      )}
    </>
  )
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <>
      <SectionTitle count={count}>{title}</SectionTitle>
      {children}
    </>
  )
}
