import type { StationId } from '@shared/ids'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

/** What its host does at a station. */
export function HostRows({ stationId }: { stationId: StationId }) {
  return (
    <Card title="驿站的事" flush>
      <ListRow icon="qr-code" title="显示报到码" onClick={() => void go.toCode(stationId)} />
      <ListRow
        icon="users-round"
        title="今天到的人"
        detail="带纸条来、没带手机的，也在这里登记"
        onClick={() => void go.toArrivals(stationId)}
      />
      <ListRow
        icon="x"
        title="停止代办"
        detail="本人来说，不想请那位替办了"
        onClick={() => void go.toStopDelegation()}
      />
      <ListRow
        icon="scan-line"
        title="连接屏幕"
        detail="把报到码放到电视或旧电脑上"
        onClick={() => void go.toScreens(stationId)}
      />
      <ListRow icon="pencil" title="改时间、电话和服务" onClick={() => void go.toEditStation(stationId)} />
    </Card>
  )
}
