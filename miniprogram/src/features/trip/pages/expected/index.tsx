import { Fragment } from 'react'
import { listExpectedTrips } from '@shared/trip/contract'
import type { TripCard } from '@shared/trip/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { liveMs } from '@/lib/use-live'
import { useList } from '@/lib/use-list'
import { EmptyState } from '@/ui/empty-state'
import { SectionTitle } from '@/ui/section-title'
import { MoreButton } from '@/components/more-button'
import { TripCards } from '../../lists/trip-cards'
import { arrivalOf, arrivals } from '../../to-do'

/** Everybody who is expected at the host's station: first those who say they are here. */
export default function ExpectedPage() {
  const stationId = useGrant()?.stationId
  const list = useList(
    listExpectedTrips,
    (cursor) => stationId && { query: { stationId, ...(cursor && { cursor }) } },
    ({ trips }) => trips,
    liveMs.quick,
  )
  if (!stationId)
    return (
      <Screen>
        <EmptyState sentence="这一页给驿站的同志用。请先在“我的”里换成驿站的身份。" />
      </Screen>
    )
  return (
    <Screen reads={[list]}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开要来的人">
        {(trips) => <ByArrival trips={trips} />}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}

function ByArrival({ trips }: { trips: readonly TripCard[] }) {
  const groups = arrivals
    .map((arrival) => ({ arrival, those: trips.filter((trip) => arrivalOf(trip) === arrival) }))
    .filter(({ those }) => those.length > 0)
  if (groups.length === 0) return <EmptyState sentence="现在没有要来的人。有人要来，会列在这里。" />
  return groups.map(({ arrival, those }) => (
    <Fragment key={arrival}>
      <SectionTitle count={those.length}>{arrival}</SectionTitle>
      <TripCards side="host" trips={those} />
    </Fragment>
  ))
}
