import { readStation } from '@shared/station/contract'
import type { Station } from '@shared/station/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { callPhone } from '@/lib/phone-call'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'
import { NoSuchStation } from '../../no-such-station'
import { StationFacts } from '../../station-facts'
import { useStationId } from '../../use-station-id'

/** One station: where, when, whom to call, what it offers; its host finds the code here too. */
export default function StationPage() {
  const stationId = useStationId()
  const read = useRead(readStation, stationId && { params: { stationId } })
  const call = read.data && (
    <Button
      kind="primary"
      label={`给${read.data.name}打电话`}
      onClick={() => callPhone(read.data?.phone ?? '')}
    >
      打电话
    </Button>
  )
  return (
    <Screen title={read.data?.name} subtitle={read.data?.orgName} reads={[read]} action={call}>
      {stationId ? (
        <ReadState read={read} failed="没有打开这个驿站">
          {(station) => <Facts station={station} />}
        </ReadState>
      ) : (
        <NoSuchStation />
      )}
    </Screen>
  )
}

function Facts({ station }: { station: Station }) {
  const { stationId, services } = station
  const isHost = useMe()?.grants.some((grant) => grant.stationId === stationId)
  return (
    <>
      <Card>
        <StationFacts station={station} />
      </Card>
      {services.length > 0 && (
        <Card title="能帮您做什么" flush>
          {services.map((service) => (
            <ListRow key={service} icon="check" title={service} />
          ))}
        </Card>
      )}
      {isHost && (
        <Card flush>
          <ListRow icon="qr-code" title="显示报到码" onClick={() => void go.toCode(stationId)} />
        </Card>
      )}
    </>
  )
}
