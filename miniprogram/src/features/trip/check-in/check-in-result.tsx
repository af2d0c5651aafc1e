import { View } from '@tarojs/components'
import { readTrip } from '@shared/trip/contract'
import { isId } from '@shared/ids'
import type { Receipt } from '@shared/receipt'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import { whatNow } from '../what-now'
import './check-in-result.scss'

interface BigNewsProps {
  kind: 'ready' | 'done' | 'waiting' | 'wrong'
  title: string
  text: string
}

const icons = {
  ready: 'scan-line',
  done: 'check',
  waiting: 'clock',
  wrong: 'circle-alert',
} as const satisfies Record<string, IconName>

/** One piece of news, as large as the moment. */
export function BigNews({ kind, title, text }: BigNewsProps) {
  return (
    <View className={`big-news big-news--${kind}`} aria-role="alert">
      <View className="big-news__mark">
        <Icon name={icons[kind]} />
      </View>
      <View className="big-news__title">{title}</View>
      <View className="big-news__text">{text}</View>
    </View>
  )
}

/** What the server made of a scan: in, or said to have arrived and to be looked at. */
export function CheckInResult({ receipt }: { receipt: Receipt }) {
  const tripId = isId('trip', receipt.id) ? receipt.id : undefined
  const read = useRead(readTrip, tripId && { params: { tripId }, actingAs: 'self' })
  const now = today()
  const next = read.data && whatNow(read.data, 'member', now, (day) => sayDay(day, now)).text
  const news = newsOf(receipt)
  return (
    <>
      <BigNews {...news} text={(receipt.state !== 'routed' && next) || news.text} />
      {tripId && <Button onClick={() => void go.toTripInstead(tripId)}>看这次外出</Button>}
    </>
  )
}

/** The large words, and what is said below them until the trip itself says what comes next. */
function newsOf({ state }: Receipt): BigNewsProps {
  switch (state) {
    case 'routed':
      return { kind: 'waiting', title: '已记下您说到了', text: '请让驿站的同志看一眼确认。' }
    case 'checked_in':
      return { kind: 'done', title: '报到好了', text: '驿站会给您安排支部，安排好了会告诉您。' }
    case 'hosted':
      return { kind: 'done', title: '您已经报到了', text: '当地支部已经接上您了，不用再扫。' }
    default:
      // After the return, or in a state of a later release.
      return { kind: 'done', title: '这次不用再报到', text: '看看这次外出办到哪一步了。' }
  }
}
