import { useState } from 'react'
import type { StationId } from '@shared/ids'
import { readToday } from '@shared/today/contract'
import { serverNow } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { NoticeBar } from '@/ui/notice-bar'

/** How many have checked in since the page was opened. Everybody who comes in sees this screen: no names. */
export function JustArrived({ stationId }: { stationId: StationId }) {
  const [openedAt] = useState(serverNow)
  const actingAs = useMe()?.grants.find((grant) => grant.stationId === stationId)?.grantId
  const { data } = useRead(readToday, actingAs && { actingAs }, liveMs.quick)
  const count = data?.waiting.filter(
    ({ arrivedAt }) => arrivedAt !== undefined && arrivedAt >= openedAt,
  ).length
  return count ? <NoticeBar kind="info">{`刚有 ${count} 位党员报到`}</NoticeBar> : null
}
