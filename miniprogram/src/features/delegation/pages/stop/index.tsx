import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'
import { AtThisStation } from '../../stop/at-this-station'
import { BySlip } from '../../stop/by-slip'
import { OfTraveller } from '../../stop/of-traveller'

const mayStop = ['station_host', 'branch_secretary', 'party_worker', 'county_officer']

/** A member has come who wants somebody to act for them no longer: by their slip anywhere, by name where they are known. */
export default function StopPage() {
  const grant = useGrant()
  const tripId = useIdParam('trip', 'tripId')
  if (!grant || !mayStop.includes(grant.role)) return <WrongRole forWhom="驿站和支部" />
  return (
    <Screen title="停止代办" subtitle="本人来说不想请那位替办了，就停。不用问为什么。">
      <BySlip />
      {tripId ? (
        <OfTraveller tripId={tripId} onClose={() => void go.back()} />
      ) : grant.stationId ? (
        <AtThisStation stationId={grant.stationId} />
      ) : (
        <Card title="没有纸条，是这里的党员" flush>
          <ListRow
            icon="users-round"
            title="在名册里找这位党员"
            detail="打开本人那一页，点代办人停"
            onClick={() => void go.toMembers()}
          />
        </Card>
      )}
    </Screen>
  )
}
