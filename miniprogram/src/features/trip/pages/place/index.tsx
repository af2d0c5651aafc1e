import { readOrg } from '@shared/org/contract'
import { readTrip } from '@shared/trip/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { useRead } from '@/lib/use-read'
import { NothingToDo } from '../../nothing-to-do'
import { PlaceChoice } from '../../place/place-choice'
import { useTripId } from '../../use-trip-id'

/** The host names the branch or group that a member takes part in. */
export default function PlacePage() {
  const tripId = useTripId()
  const grant = useGrant()
  const trip = useRead(readTrip, tripId && { params: { tripId } })
  const org = useRead(readOrg, grant && { params: { orgId: grant.orgId } })
  const mayPlace = trip.data?.maySteps.includes('place')
  if (trip.data && mayPlace && org.data) return <PlaceChoice trip={trip.data} host={org.data} />
  return (
    <Screen reads={[trip, org]}>
      {!tripId || !grant || mayPlace === false ? (
        <NothingToDo />
      ) : (
        <ReadState read={trip} failed="没有打开这次外出">
          {() => (
            <ReadState read={org} failed="没有打开支部">
              {() => null}
            </ReadState>
          )}
        </ReadState>
      )}
    </Screen>
  )
}
