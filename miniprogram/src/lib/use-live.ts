import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useConnected } from './network'

/** How often a page reads again by itself, ms: quickly where people stand at the host's counter. */
export const liveMs = { quick: 10_000, slow: 20_000 } as const

/**
 * Calls again and again while the page is in front and the phone has a network: each time so long after the
 * last call is done, so that calls never pile up.
 * @param everyMs undefined: not at all
 */
export function useLive(refresh: () => Promise<void>, everyMs: number | undefined): void {
  const [isShown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const isConnected = useConnected()
  useEffect(() => {
    if (everyMs === undefined || !isShown || !isConnected) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const wait = () => {
      if (!isOver) timer = setTimeout(() => void refresh().finally(wait), everyMs)
    }
    wait()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [refresh, everyMs, isShown, isConnected])
}
