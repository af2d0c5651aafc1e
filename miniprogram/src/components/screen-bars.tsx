import { View } from '@tarojs/components'
import { useGrant, usePrincipal } from '@/lib/acting-as'
import { useOnline } from '@/lib/network'
import { useOutbox } from '@/lib/outbox'
import { useMe } from '@/lib/session'
import { NoticeBar } from '@/ui/notice-bar'
import { ActingBand } from './acting-band'
import { worthSaying } from './command-words'
import './screen-bars.scss'

/** What is true of the whole page: for whom one acts, an exercise, no network, something not sent yet. */
export function ScreenBars() {
  const me = useMe()
  const grant = useGrant()
  const principal = usePrincipal()
  // The county one acts in: of the role held there, or of whoever one acts for, else one's own.
  const isPractice = (grant ?? principal?.county ?? me?.county)?.practice === true
  const isOnline = useOnline()
  const { waiting, stuck } = useOutbox()
  const isKept = worthSaying(waiting).length > 0
  return (
    <View className="screen-bars">
      <ActingBand />
      {isPractice && <NoticeBar kind="info">演练：这里的人和事都是练习用的</NoticeBar>}
      {!isOnline && isKept && <NoticeBar kind="offline" />}
      {!isOnline && !isKept && <NoticeBar kind="offline">没有网络，先看手机里存的</NoticeBar>}
      {isOnline && stuck && <NoticeBar kind="waiting">{stuck}</NoticeBar>}
    </View>
  )
}
