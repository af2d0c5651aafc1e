import type { View } from './pages'
import type { Phone } from './phone'

/** Taps one thing after another, then reads. */
const through = (rows: readonly (string | RegExp)[], then: string | RegExp) => async (phone: Phone) => {
  for (const row of rows) await phone.taps(row)
  await phone.reads(then)
}

/** What a host has of their station, and the paper of somebody without a phone. */
export const stationViews: readonly View[] = [
  {
    ...{ name: 'station-screens', title: '驿站：连接屏幕', who: '符海英' },
    reach: through(['显示报到码', '连接屏幕'], '把报到码放到大屏幕上'),
  },
  {
    ...{ name: 'station-arrivals', title: '驿站：今天到的人', who: '符海英' },
    reach: through([/^今天到的人/], '没带手机，带了纸条'),
  },
  {
    ...{ name: 'delegation-stop', title: '停止代办：驿站', who: '符海英' },
    reach: through([/^停止代办/], '没有纸条，人在这里'),
  },
  {
    ...{ name: 'trip-paper', title: '报到纸条', who: '张志强' },
    reach: through([/看这次外出/, /没带手机？看报到纸条/], '没带手机的，凭这个码报到'),
  },
]
