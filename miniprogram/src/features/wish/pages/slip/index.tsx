import { View } from '@tarojs/components'
import { dayOf, type Instant, msOf } from '@shared/time'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { callPhone } from '@/lib/phone-call'
import { sayTime } from '@/lib/words'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import type { HandOverView } from '../../detail/hand-over'
import { NoSuchWish } from '../../no-such-wish'
import { useWish } from '../../use-wish'
import { whereWords } from '../../words'
import './slip.scss'

/** Who comes, when, the code word and the worker's number, as large as the screen: to be kept by the door, or copied on paper. */
export default function SlipPage() {
  const { wishId, read } = useWish()
  if (!wishId) return <NoSuchWish />
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这个心愿">
        {({ claim }) =>
          claim?.handOver ? (
            <Slip handOver={claim.handOver} />
          ) : (
            <EmptyState sentence="还没有约好。约好了这里会写清谁来、哪天、暗号。" />
          )
        }
      </ReadState>
    </Screen>
  )
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** 11月24日 星期二 19:00: a slip of paper is still there when tomorrow is another day. */
function sayDate(at: Instant): string {
  const [, month = 0, date = 0] = dayOf(at).split('-').map(Number)
  const weekday = weekdays[new Date(msOf(at) + 8 * 3_600_000).getUTCDay()] ?? ''
  return `${month}月${date}日 星期${weekday} ${sayTime(at)}`
}

function Slip({ handOver }: { handOver: HandOverView }) {
  const { where, at, visitor, codeWord, workerName, workerPhone } = handOver
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['谁来', visitor ?? (where === 'visit' ? undefined : '社区转交')],
    ['哪天', at && sayDate(at)],
    ['哪里', whereWords(where)],
    ['暗号', codeWord],
    ['社工', workerName],
    ['电话', workerPhone],
  ]
  return (
    <>
      <View className="wish-slip">
        {lines.map(
          ([what, text]) =>
            text !== undefined && (
              <View key={what} className="wish-slip__line">
                <View className="wish-slip__what">{what}</View>
                <View className="wish-slip__text">{text}</View>
              </View>
            ),
        )}
        <View className="wish-slip__rule">说不出暗号，不开门。不收钱，不要验证码。</View>
      </View>
      <Button label={`给${workerName}打电话`} onClick={() => callPhone(workerPhone)}>
        给社工打电话
      </Button>
    </>
  )
}
