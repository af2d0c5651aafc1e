import type { TripCard } from '@shared/trip/schema'
import type { Me } from '@shared/account/schema'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { isClosed, placeWords, reasonWords } from '../words'
import type { Filer } from './filer'
import type { Filing } from './use-filing'

const most = 2

interface PastPlacesProps {
  trips: readonly TripCard[]
  filing: Filing
  reasons: Filer['reasons']
  me: Me
}

/** Other places where the person has been before: one tap fills in where to and what for. */
export function PastPlaces({ trips, filing, reasons, me }: PastPlacesProps) {
  const { draft, change } = filing
  const offered = trips.filter(
    (trip, i) =>
      isClosed(trip) &&
      trip.destination.regionCode !== draft.regionCode &&
      reasons.some(({ code }) => code === trip.reason) &&
      trips.findIndex((one) => one.destination.regionCode === trip.destination.regionCode) === i,
  )
  if (offered.length === 0) return null
  return (
    <Card title="以前去过，点一下就填上" flush>
      {offered.slice(0, most).map(({ tripId, destination: { regionCode, place }, reason }) => (
        <ListRow
          key={tripId}
          icon="map-pin"
          title={placeWords(place)}
          detail={reasonWords(me, reason)}
          onClick={() => change({ regionCode, place, reason, address: '' })}
        />
      ))}
    </Card>
  )
}
