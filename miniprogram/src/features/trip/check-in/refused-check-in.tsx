import { listOwnTrips } from '@shared/trip/contract'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { isClosed } from '../words'
import { BigNews } from './check-in-result'

interface RefusedCheckInProps {
  code: string
  sentence: string
}

/** Codes that another scan would not help with: the trip says where it stands. */
const aboutTheTrip = ['TRIP_NOT_ROUTED', 'CODE_OF_ANOTHER_STATION', 'TRIP_STEP_NOT_POSSIBLE']

/** Why the scan didn't check in, and what to do instead. */
export function RefusedCheckIn({ code, sentence }: RefusedCheckInProps) {
  const isAboutTrip = aboutTheTrip.includes(code)
  const own = useRead(listOwnTrips, isAboutTrip ? { query: {}, actingAs: 'self' } : undefined)
  const open = own.data?.trips.find((trip) => !isClosed(trip))
  return (
    <>
      <BigNews kind="wrong" title="还没报到" text={sentence} />
      {open && <Button onClick={() => void go.toTrip(open.tripId)}>看我的外出</Button>}
    </>
  )
}
