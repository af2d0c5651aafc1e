import type { View } from './pages'
import type { Phone } from './phone'

/** Through 我的 and what one has reported to one's points, until the page shows that text. */
const toPoints = (then: string) => async (phone: Phone) => {
  await phone.goesTo('我的')
  for (const name of [/^我的报到/, /^我的时长/, /^我的积分/]) await phone.taps(name)
  await phone.reads(then)
}

/** One's own points: of who has opted in, and of who hasn't. */
export const pointsViews: readonly View[] = [
  { ...{ name: 'points', title: '我的积分', who: '卓志刚' }, reach: toPoints('一共 3 分') },
  {
    ...{ name: 'points-none', title: '我的积分：还没有选', who: '阮文博' },
    reach: toPoints('您还没有记积分'),
  },
]
