import { useState } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import * as v from 'valibot'

const SMALLEST = 0.9
const LARGEST = 1.75
/** From here on cards stack and labels stand above their fields. */
const LARGE_FROM = 1.25

// Taro's types do not know this member; iOS gives up to 1.4, Android up to 1.65.
const appBase = v.object({ fontSizeScaleFactor: v.optional(v.number(), 1) })

/**
 * How much larger than standard the person has set WeChat's type.
 * @returns `factor` (0.9 to 1.75, 1 is standard) and whether it is `large` enough for the stacked layout
 */
export const readFontScale = (): { factor: number; large: boolean } => {
  const read = v.safeParse(appBase, Taro.getAppBaseInfo())
  const wanted = read.success ? read.output.fontSizeScaleFactor : 1
  const factor = Math.min(LARGEST, Math.max(SMALLEST, wanted))
  return { factor, large: factor >= LARGE_FROM }
}

/** {@link readFontScale} of the moment, read again whenever the page is shown. */
export const useFontScale = (): { factor: number; large: boolean } => {
  const [scale, setScale] = useState(readFontScale)
  useDidShow(() => {
    const now = readFontScale()
    setScale((before) => (before.factor === now.factor ? before : now))
  })
  return scale
}
