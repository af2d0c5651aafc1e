import type { TripId } from '@shared/ids'
import { Screen } from '@/components/screen'
import { go } from '@/routes'
import { NowCard } from '@/ui/now-card'
import { AlongCard } from './along-card'
import type { AlongFiled } from './use-along'

interface FiledProps {
  name: string
  tripId: TripId
  /** It waits on the phone for the network. */
  kept: boolean
  along: AlongFiled | undefined
}

/** The trip is written down, or waits on the phone; what comes next. */
export function Filed({ name, tripId, kept, along }: FiledProps) {
  return (
    <Screen>
      <NowCard
        title={kept ? '存在手机里了' : '登记好了'}
        sentence={
          kept
            ? '现在没有网络，有网就自动发出，不用再填。'
            : `接着给${name}在当地找一个接收的地方。用手机的，本人会收到通知，有不对的可以改。`
        }
        button={{
          label: kept ? '回到今日' : '看这次外出',
          onClick: () => void (kept ? go.toToday() : go.toTripInstead(tripId)),
        }}
      />
      {along && <AlongCard filed={along} />}
    </Screen>
  )
}
