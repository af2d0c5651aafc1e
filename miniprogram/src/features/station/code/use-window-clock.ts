import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { windowMs } from '@shared/station/code'
import { type Instant, msOf } from '@shared/time'
import { serverNow } from '@/lib/clock'

/** The server's time, told anew exactly when a code's window ends, and whenever the page comes into view. */
export function useWindowClock(): Instant {
  const [now, setNow] = useState(serverNow)
  const [isShown, setShown] = useState(true)
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
  }, [isShown])
  return now
}
