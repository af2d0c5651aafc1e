import type { Station } from '@shared/station/schema'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { SectionTitle } from '@/ui/section-title'
import { StationChoice } from './station-choice'
import type { NearbyStations } from './use-nearby-stations'

/** The stations at the destination, the nearest first, and those further round. */
export function StationChoices({
  nearby,
  onAsk,
}: {
  nearby: NearbyStations
  onAsk: (station: Station) => void
}) {
  const { list, widen, within } = nearby
  return (
    <>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开驿站">
        {(stations) =>
          stations.length === 0 ? (
            <EmptyState sentence={`${within}还没有驿站，可以由本支部直接联系。`} />
          ) : (
            <>
              <SectionTitle count={stations.length}>{`${within}的驿站`}</SectionTitle>
              {stations.map((one) => (
                <StationChoice key={one.stationId} station={one} onChoose={() => onAsk(one)} />
              ))}
            </>
          )
        }
      </ReadState>
      <MoreButton list={list} />
      {widen && <Button onClick={widen.go}>{widen.label}</Button>}
    </>
  )
}
