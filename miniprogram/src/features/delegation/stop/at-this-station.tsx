import { useState } from 'react'
import type { StationId, TripId } from '@shared/ids'
import { listExpectedTrips } from '@shared/trip/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { useList } from '@/lib/use-list'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { Popup } from '@/ui/popup'
import { SectionTitle } from '@/ui/section-title'
import { OfTraveller } from './of-traveller'

/** Without a slip: whoever is with this station, by name; the host looks at them and asks. */
export function AtThisStation({ stationId }: { stationId: StationId }) {
  const list = useList(
    listExpectedTrips,
    (cursor) => ({ query: { stationId, ...(cursor && { cursor }) } }),
    ({ trips }) => trips,
  )
  const [tripId, setTripId] = useState<TripId>()
  return (
    <>
      <SectionTitle>没有纸条，人在这里</SectionTitle>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开名单">
        {(trips) =>
          trips.length === 0 ? (
            <EmptyState sentence="现在没有安排到这里的人。没有纸条的，请本人的支部停" />
          ) : (
            <Card flush>
              {trips.map((trip) => (
                <ListRow
                  key={trip.tripId}
                  title={trip.memberName}
                  detail={trip.originOrgName}
                  onClick={() => setTripId(trip.tripId)}
                />
              ))}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
      <Popup
        open={tripId !== undefined}
        position="bottom"
        label="谁在替本人办"
        onClose={() => setTripId(undefined)}
      >
        {tripId && <OfTraveller tripId={tripId} onClose={() => setTripId(undefined)} />}
      </Popup>
    </>
  )
}
