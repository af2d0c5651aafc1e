import { useState } from 'react'
import type { GrantId, StationId } from '@shared/ids'
import { endScreen } from '@shared/station/screen-contract'
import type { ScreenView } from '@shared/station/screen'
import { dayOf } from '@shared/time'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ListRow } from '@/ui/list-row'

const browsers: Record<string, string> = { edge: 'Edge', chrome: '谷歌', firefox: '火狐', safari: 'Safari' }

interface ScreenRowProps {
  screen: ScreenView
  stationId: StationId
  actingAs: GrantId | undefined
  onEnded: () => void
}

/** A screen that shows the station's code, and the way to end that. */
export function ScreenRow({ screen, stationId, actingAs, onEnded }: ScreenRowProps) {
  const { screenId, browser, connectedAt, until, seenOn } = screen
  const [asking, setAsking] = useState(false)
  const { send, sending, problem } = useSend()
  const now = today()
  const end = async () => {
    const sent = await send(endScreen, { params: { stationId, screenId }, ...(actingAs && { actingAs }) })
    if (!sent) return
    setAsking(false)
    onEnded()
  }
  const seen = seenOn === undefined ? '还没显示过' : `${sayDay(seenOn, now)}还在显示`
  return (
    <>
      <ListRow
        title={`${browsers[browser] ?? '一个'}浏览器，${sayDay(dayOf(connectedAt), now)}连的`}
        detail={`${seen}，${sayDay(dayOf(until), now)}到期`}
        end={
          <Button width="inline" onClick={() => setAsking(true)}>
            断开
          </Button>
        }
      />
      <Dialog
        open={asking}
        title="断开这块屏幕？"
        message={problem?.sentence ?? '一分钟内它就不再显示报到码。要再用，重新扫一次就行。'}
        confirm={{ label: '断开', loading: sending, onClick: () => void end() }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
