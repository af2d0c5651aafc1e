import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { windowMs } from '@shared/station/code'
import { type Instant, msOf } from '@shared/time'
import { serverNow, useClockOffset } from '@/lib/clock'

/** The server's time, told anew exactly when a code's window ends, when the page comes into view, and when it is learnt. */
export function useWindowClock(): Instant {
  const [now, setNow] = useState(serverNow)
  const [isShown, setShown] = useState(true)
  const offset = useClockOffset()
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!isShown) return
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const at = serverNow()
      setNow(at)
      timer = setTimeout(tick, windowMs - (msOf(at) % windowMs))
    }
    tick()
    return () => clearTimeout(timer)
  }, [isShown, offset])
  return now
}
