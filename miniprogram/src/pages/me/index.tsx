import { listOwnTrips } from '@shared/trip/contract'
import { KeptOnPhone } from '@/components/kept-on-phone'
import { RoleSwitch } from '@/components/role-switch'
import { Screen } from '@/components/screen'
import { WhoSeesThis } from '@/features/trip/filing/who-sees-this'
import { useMe } from '@/lib/session'
import { useList } from '@/lib/use-list'
import { AppVersion } from './app-version'
import { Leave } from './leave'
import { OwnTrips } from './own-trips'
import { WhoAmI } from './who-am-i'

/** Who the person is here, what they may act as, their trips, and the way out. */
export default function MePage() {
  const me = useMe()
  const trips = useList(
    listOwnTrips,
    (cursor) => me?.member && { query: { ...(cursor && { cursor }) }, actingAs: 'self' as const },
    (part) => part.trips,
  )
  return (
    <Screen title={me?.member?.name} subtitle={me?.member?.orgName} reads={[trips]}>
      <RoleSwitch />
      <WhoAmI />
      <KeptOnPhone />
      {me?.member && (
        <>
          <OwnTrips list={trips} />
          <WhoSeesThis />
        </>
      )}
      <Leave />
      <AppVersion />
    </Screen>
  )
}
