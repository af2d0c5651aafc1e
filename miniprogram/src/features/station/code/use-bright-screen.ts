import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

function keepScreenOn(keepScreenOn: boolean) {
  if (!Taro.canIUse('setKeepScreenOn')) return
  // Where the client can't, the screen goes dark as always.
  void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
}

/** Keeps the screen from going dark while the page is in view. */
export function useBrightScreen(): void {
  useDidShow(() => keepScreenOn(true))
  useDidHide(() => keepScreenOn(false))
  useEffect(() => () => keepScreenOn(false), [])
}
