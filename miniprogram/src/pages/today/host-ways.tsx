import { useGrant } from '@/lib/acting-as'
import { go } from '@/routes'
import { type Tile, Tiles } from '@/ui/tiles'

/** The ways to those who come, who are with the station, and who register there. */
export function HostWays() {
  const stationId = useGrant()?.stationId
  const arrivals: Tile[] = stationId
    ? [{ icon: 'user-round-check', label: '今天到的人', onClick: () => void go.toArrivals(stationId) }]
    : []
  return (
    <Tiles
      tiles={[
        { icon: 'users-round', label: '所有要来的人', onClick: () => void go.toExpected() },
        ...arrivals,
        {
          ...{ icon: 'map-pin-house', label: '在这里的党员', detail: '编入支部的，什么时候该联系' },
          onClick: () => void go.toHosted(),
        },
        {
          ...{ icon: 'user-round-plus', label: '外地党员登记', detail: '新来的要核实、在这里的、走了的' },
          onClick: () => void go.toInflowList(),
        },
        {
          ...{ icon: 'file-pen', label: '照纸上的代录', detail: '没带手机、不会用手机的' },
          onClick: () => void go.toInflowOnPaper(),
        },
        {
          ...{ icon: 'hand', label: '停止代办', detail: '本人来说，不想请那位替办了' },
          onClick: () => void go.toStopDelegation(),
        },
      ]}
    />
  )
}
