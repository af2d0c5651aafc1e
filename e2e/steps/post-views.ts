import type { Phone } from './phone'
import type { View } from './pages'

const mine = /^我的报到/

/** From a tab through rows, each by its name, to the page that shows the last text. */
const through =
  (tab: '今日' | '我的', names: readonly (string | RegExp)[], then: string | RegExp) =>
  async (phone: Phone): Promise<void> => {
    if (tab !== '今日') await phone.goesTo(tab)
    for (const name of names) await phone.taps(name)
    await phone.reads(then)
  }

/** What a unit is told, for the member and for those who read it, and the county's own list of posts. */
export const postViews: readonly View[] = [
  {
    ...{ name: 'unit-hours', title: '报给单位的时长', who: '卓志刚' },
    reach: through('我的', [mine, /^我的时长/, /^报给单位的时长/], /先给您看/),
  },
  {
    ...{ name: 'unit-sheet', title: '服务时长汇总', who: '叶小禾' },
    reach: through('今日', [/^来报到的人/, /^服务时长汇总/], '看哪段'),
  },
  {
    ...{ name: 'post-kinds', title: '岗位名录', who: '马兴国' },
    reach: through('今日', [/^办理期限/, /^岗位名录/], '政策宣讲'),
  },
]
