import { readTrip } from '@shared/trip/contract'
import { readOrg } from '@shared/org/contract'
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
  return (
    <Screen reads={[trip, org]} title={trip.data && `${trip.data.memberName}编到哪里`}>
      {tripId && grant ? (
        <ReadState read={trip} failed="没有打开这次外出">
          {(known) =>
            known.maySteps.includes('place') ? (
              <ReadState read={org} failed="没有打开支部">
                {(host) => <PlaceChoice trip={known} host={host} />}
              </ReadState>
            ) : (
              <NothingToDo />
            )
          }
        </ReadState>
      ) : (
        <NothingToDo />
      )}
    </Screen>
  )
}
