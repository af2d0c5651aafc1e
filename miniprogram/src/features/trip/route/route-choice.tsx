import { useState } from 'react'
import { manageTripAtOrigin, routeTrip } from '@shared/trip/contract'
import type { Station } from '@shared/station/schema'
import type { TripView } from '@shared/trip/schema'
import { ReadState } from '@/components/read-state'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { SectionTitle } from '@/ui/section-title'
import { MoreButton } from '@/components/more-button'
import { StationChoice } from './station-choice'
import type { NearbyStations } from './use-nearby-stations'

/** The stations at the destination to choose from, and the way without one. */
export function RouteChoice({ trip, nearby }: { trip: TripView; nearby: NearbyStations }) {
  const { send, sending, problem } = useSend()
  const [asked, ask] = useState<Station | 'none'>()
  const { list, widen, within } = nearby
  const { tripId, memberName } = trip
  const station = asked === 'none' ? undefined : asked

  async function choose() {
    const params = { tripId }
    const sent = station
      ? await send(routeTrip, { params, body: { stationId: station.stationId } })
      : await send(manageTripAtOrigin, { params })
    ask(undefined)
    if (sent) await go.back()
  }

  return (
    <>
      {problem && <ErrorState happened="没有安排成" todo={problem.sentence} />}
      <ReadState read={{ ...list, data: list.items }} failed="没有打开驿站">
        {(stations) =>
          stations.length === 0 ? (
            <EmptyState sentence={`${within}还没有驿站，可以由本支部直接联系。`} />
          ) : (
            <>
              <SectionTitle count={stations.length}>{`${within}的驿站`}</SectionTitle>
              {stations.map((one) => (
                <StationChoice key={one.stationId} station={one} onChoose={() => ask(one)} />
              ))}
            </>
          )
        }
      </ReadState>
      <MoreButton list={list} />
      {widen && <Button onClick={widen.go}>{widen.label}</Button>}
      {trip.maySteps.includes('manage_at_origin') && (
        <Button onClick={() => ask('none')}>不安排驿站，由本支部联系</Button>
      )}
      <Dialog
        open={asked !== undefined}
        title={station ? `请${station.name}接待${memberName}？` : '由本支部直接联系？'}
        message={
          station
            ? `他们会看到${memberName}的姓名、电话、去做什么和日期。`
            : `${memberName}在外期间由本支部联系。以后还可以再安排驿站。`
        }
        confirm={{
          label: station ? '就选这个' : '由本支部联系',
          loading: sending,
          onClick: () => void choose(),
        }}
        onClose={() => ask(undefined)}
      />
    </>
  )
}
