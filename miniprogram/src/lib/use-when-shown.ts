import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { sentCount } from './sending'
import { useStore } from './store'

/** Calls back when the page comes back into view, and, while it is in view, when something has been sent. */
export function useWhenShown(refresh: () => Promise<void>): void {
  const hidden = useRef(false)
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (!hidden.current) return
    hidden.current = false
    void refresh()
  })
  const sent = useStore(sentCount)
  const seen = useRef(sent)
  useEffect(() => {
    if (seen.current === sent) return
    seen.current = sent
    if (!hidden.current) void refresh()
  }, [sent, refresh])
}
