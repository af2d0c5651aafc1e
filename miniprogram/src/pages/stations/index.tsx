import { useState } from 'react'
import { listStations } from '@shared/station/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { StationCard } from '@/features/station/station-card'
import { MoreButton } from '@/components/more-button'
import { useList } from '@/lib/use-list'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { RegionField } from '@/ui/region-field'
import { serverNow } from '@/lib/clock'
import { go } from '@/routes'
import { NoStations } from './no-stations'
import { keptPlace, type Place } from './place'

/** The stations of a place that the person chooses; their own position is never asked for. */
export default function StationsPage() {
  const [place, setPlace] = useState(() => keptPlace.read())
  const list = useList(
    listStations,
    (cursor) => place && { query: { region: place.code, ...(cursor && { cursor }) } },
    ({ stations }) => stations,
  )
  const look = (next: Place) => {
    keptPlace.write(next)
    setPlace(next)
  }
  return (
    <Screen reads={[list]}>
      <Card flush>
        <RegionField
          label="哪里"
          placeholder="选一个地方"
          value={place?.region}
          onChange={(region) => look({ region, code: region.codes.at(-1) ?? '' })}
        />
      </Card>
      {!place && <EmptyState sentence="选一个地方，看看那里的驿站" />}
      <ReadState read={{ ...list, data: list.items }} failed="没有打开驿站名单">
        {(stations) => (
          <>
            {place && stations.length === 0 && <NoStations place={place} onWiden={look} />}
            {stations.map((station) => (
              <StationCard
                key={station.stationId}
                station={station}
                now={serverNow()}
                onOpen={() => void go.toStation(station.stationId)}
              />
            ))}
          </>
        )}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
