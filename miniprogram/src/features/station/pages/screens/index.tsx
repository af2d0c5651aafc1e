import { useRouter } from '@tarojs/taro'
import { listScreens } from '@shared/station/screen-contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { NoSuchStation } from '../../no-such-station'
import { ConnectCard } from '../../screens/connect-card'
import { ScreenRow } from '../../screens/screen-row'
import { useStationId } from '../../use-station-id'

/** The screens that show a station's code: connecting one, and ending it. */
export default function ScreensPage() {
  const stationId = useStationId()
  const { code = '' } = useRouter().params
  const actingAs = useMe()?.grants.find((grant) => grant.stationId === stationId)?.grantId
  const input = stationId && { params: { stationId }, ...(actingAs && { actingAs }) }
  const read = useRead(listScreens, input, liveMs.quick)
  const again = () => void read.refresh()
  return (
    <Screen reads={[read]}>
      {stationId ? (
        <ReadState read={read} failed="没有打开连接的屏幕">
          {({ address, screens }) => (
            <>
              <ConnectCard
                stationId={stationId}
                actingAs={actingAs}
                address={address}
                given={code}
                onConnected={again}
              />
              {screens.length > 0 && (
                <Card title="正在显示报到码的屏幕" flush>
                  {screens.map((screen) => (
                    <ScreenRow
                      key={screen.screenId}
                      screen={screen}
                      stationId={stationId}
                      actingAs={actingAs}
                      onEnded={again}
                    />
                  ))}
                </Card>
              )}
            </>
          )}
        </ReadState>
      ) : (
        <NoSuchStation />
      )}
    </Screen>
  )
}
