import { listOwnTrips } from '@shared/trip/contract'
import { KeptOnPhone } from '@/components/kept-on-phone'
import { RoleSwitch } from '@/components/role-switch'
import { Screen } from '@/components/screen'
import { WhoSeesThis } from '@/features/trip/filing/who-sees-this'
import { useActingForMember, usePrincipal } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { useList } from '@/lib/use-list'
import { AppVersion } from './app-version'
import { Leave } from './leave'
import { MyMatters } from './my-matters'
import { OwnTrips } from './own-trips'
import { WhoAmI } from './who-am-i'

/** Who the person is here, what they may act as, their trips, and the way out. */
export default function MePage() {
  const me = useMe()
  const principal = usePrincipal()
  const actingAs = useActingForMember()
  const hasTrips = principal ? principal.scopes.includes('trips') : me?.member !== undefined
  const trips = useList(
    listOwnTrips,
    (cursor) => (hasTrips ? { query: { ...(cursor && { cursor }) }, actingAs } : undefined),
    (part) => part.trips,
  )
  const { name, orgName } = me?.member ?? {}
  return (
    <Screen title={name} subtitle={orgName} reads={[trips]}>
      <RoleSwitch />
      <WhoAmI />
      <KeptOnPhone />
      {hasTrips && (
        <>
          <OwnTrips list={trips} whose={principal ? `${principal.name}的` : '我的'} />
          <WhoSeesThis />
        </>
      )}
      <MyMatters />
      <Leave />
      <AppVersion />
    </Screen>
  )
}
