import { View } from '@tarojs/components'
import { readStation } from '@shared/station/contract'
import type { Station } from '@shared/station/schema'
import { dayOf, type Instant } from '@shared/time'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { callPhone } from '@/lib/phone-call'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { useWindowClock } from '../../code/use-window-clock'
import { findWay } from '../../find-way'
import { HostRows } from '../../host/host-rows'
import { NoSuchStation } from '../../no-such-station'
import { ReportHere } from '../../report-here'
import { StationFacts } from '../../station-facts'
import { useStationId } from '../../use-station-id'

/** One station: where, when, whom to call, what it offers. Its poster's code opens this page, for anybody. */
export default function StationPage() {
  const stationId = useStationId()
  const read = useRead(readStation, stationId && { params: { stationId } })
  const now = useWindowClock()
  const { data } = read
  const call = data && data.phone !== '' && (
    <Button kind="primary" label={`给${data.name}打电话`} onClick={() => callPhone(data.phone)}>
      打电话
    </Button>
  )
  return (
    <Screen title={data?.name} subtitle={data?.orgName} reads={[read]} action={call}>
      {stationId ? (
        <ReadState read={read} failed="没有打开这个驿站">
          {(station) => <Facts station={station} now={now} />}
        </ReadState>
      ) : (
        <NoSuchStation />
      )}
    </Screen>
  )
}

function Facts({ station, now }: { station: Station; now: Instant }) {
  const { stationId, services, changedAt } = station
  const isHost = useMe()?.grants.some((grant) => grant.stationId === stationId)
  return (
    <>
      <Card>
        <StationFacts station={station} now={now} />
        <ClosedDays station={station} now={now} />
        <Button width="inline" label={`去${station.name}怎么走`} onClick={() => findWay(station)}>
          怎么走
        </Button>
        {changedAt && (
          <View className="station-fact__soft">{`${sayDay(dayOf(changedAt), dayOf(now))}更新`}</View>
        )}
      </Card>
      {isHost ? <HostRows stationId={stationId} /> : <ReportHere />}
      {services.length > 0 && (
        <Card title="能帮您做什么" flush>
          {services.map((service) => (
            <ListRow key={service} icon="check" title={service} />
          ))}
        </Card>
      )}
    </>
  )
}

/** Stretches of days on which it stays closed, those that are over left out. */
function ClosedDays({ station: { openingHours }, now }: { station: Station; now: Instant }) {
  const today = dayOf(now)
  const ahead = openingHours?.closed.filter(({ to }) => to >= today) ?? []
  if (ahead.length === 0) return null
  const said = ahead.map(({ from, to }) =>
    from === to ? sayDay(from, today) : `${sayDay(from, today)}到${sayDay(to, today)}`,
  )
  return <View className="station-fact__soft">{`${said.join('、')}不开`}</View>
}
