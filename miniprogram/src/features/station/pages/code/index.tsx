import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { Button } from '@/ui/button'
import { go } from '@/routes'
import { JustArrived } from '../../code/just-arrived'
import { StationCode } from '../../code/station-code'
import { useBrightScreen } from '../../code/use-bright-screen'
import { useCodeSeeds } from '../../code/use-code-seeds'
import { useWindowClock } from '../../code/use-window-clock'
import { NoSuchStation } from '../../no-such-station'
import { useStationId } from '../../use-station-id'

/** The station's code, changing every 30 seconds; works without a network for as long as its seeds last. */
export default function CodePage() {
  const stationId = useStationId()
  const now = useWindowClock()
  const read = useCodeSeeds(stationId, now)
  const stationName = useMe()?.grants.find((grant) => grant.stationId === stationId)?.stationName
  useBrightScreen()
  return (
    <Screen reads={[read]}>
      {stationId ? (
        <ReadState read={read} failed="没有打开报到码">
          {(seeds) => (
            <>
              <JustArrived stationId={stationId} />
              <StationCode
                seeds={seeds}
                stationName={stationName}
                now={now}
                onRefresh={() => void read.refresh()}
              />
              <Button kind="text" onClick={() => void go.toScreens(stationId)}>
                连接屏幕
              </Button>
            </>
          )}
        </ReadState>
      ) : (
        <NoSuchStation />
      )}
    </Screen>
  )
}
