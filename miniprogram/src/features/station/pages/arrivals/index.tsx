import { listArrivals } from '@shared/station/contract'
import { listExpectedTrips } from '@shared/trip/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { liveMs } from '@/lib/use-live'
import { useList } from '@/lib/use-list'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'
import { ArrivedToday } from '../../arrivals/arrived-today'
import { WithPaper } from '../../arrivals/with-paper'
import { NoSuchStation } from '../../no-such-station'
import { useStationId } from '../../use-station-id'

/** Who came today and who is on the way, and the door for those who bring a paper in place of a phone. */
export default function ArrivalsPage() {
  const stationId = useStationId()
  const actingAs = useMe()?.grants.find((grant) => grant.stationId === stationId)?.grantId
  const as = actingAs && { actingAs }
  const arrived = useList(
    listArrivals,
    (cursor) => stationId && { params: { stationId }, query: { ...(cursor && { cursor }) }, ...as },
    ({ arrivals }) => arrivals,
    liveMs.quick,
  )
  const expected = useList(
    listExpectedTrips,
    (cursor) => stationId && { query: { stationId, ...(cursor && { cursor }) }, ...as },
    ({ trips }) => trips,
    liveMs.quick,
  )
  const onWay = expected.items?.filter(({ state }) => state === 'routed') ?? []
  const again = () => {
    void arrived.refresh()
    void expected.refresh()
  }
  if (!stationId)
    return (
      <Screen>
        <NoSuchStation />
      </Screen>
    )
  return (
    <Screen reads={[arrived, expected]}>
      <SectionTitle {...(arrived.items && { count: arrived.items.length })}>今天到的</SectionTitle>
      <ReadState read={{ ...arrived, data: arrived.items }} failed="没有打开今天到的人">
        {(arrivals) => <ArrivedToday arrivals={arrivals} />}
      </ReadState>
      <MoreButton list={arrived} />
      <WithPaper stationId={stationId} actingAs={actingAs} onArrived={again} />
      {onWay.length > 0 && (
        <>
          <SectionTitle count={onWay.length}>在路上</SectionTitle>
          <Card flush>
            {onWay.map(({ tripId, memberName, originOrgName, leaveOn }) => (
              <ListRow
                key={tripId}
                title={memberName}
                detail={`${originOrgName} · ${sayDay(leaveOn, today())}走`}
                onClick={() => void go.toTrip(tripId)}
              />
            ))}
          </Card>
        </>
      )}
      <MoreButton list={expected} />
    </Screen>
  )
}
