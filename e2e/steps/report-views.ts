import type { Phone } from './phone'
import type { View } from './pages'

/** Has reported, has signed up, and has served. */
const helper = '卓志刚'
const neighbour = '叶小禾'

/** From a tab through rows and buttons, each by its name, to the page that shows the last text. */
const through =
  (tab: '今日' | '我的', names: readonly (string | RegExp)[], then: string | RegExp) =>
  async (phone: Phone): Promise<void> => {
    if (tab !== '今日') await phone.goesTo(tab)
    for (const name of names) await phone.taps(name)
    await phone.reads(then)
  }

const mine = /^我的报到/
const people = /^来报到的人/
const posts = /^服务岗位/

/** Reporting to the compound and service posts, for both sides. */
export const reportViews: readonly View[] = [
  {
    ...{ name: 'report-none', title: '我的报到：还没有', who: '林秀兰' },
    reach: through('我的', [mine], '去报到'),
  },
  {
    ...{ name: 'report-file', title: '到小区报到', who: '林秀兰' },
    reach: through('我的', [mine, '去报到'], '您会做什么'),
  },
  {
    ...{ name: 'report-waiting', title: '我的报到：等那边确认', who: '蒋一帆' },
    reach: through('我的', [mine], '等那边确认'),
  },
  { ...{ name: 'report-mine', title: '我的报到', who: helper }, reach: through('我的', [mine], '已报到') },
  {
    ...{ name: 'report-change', title: '我能做什么', who: helper },
    reach: through('我的', [mine, /^我说过的/], '什么时候有空'),
  },
  {
    ...{ name: 'report-end', title: '搬家了：问一句', who: helper },
    reach: through('我的', [mine, '搬家了，或不在这里了'], '结束这份报到'),
  },
  {
    ...{ name: 'report-people', title: '来报到的人', who: neighbour },
    reach: through('今日', [people], /^蒋一帆/),
  },
  {
    ...{ name: 'report-confirm', title: '确认报到', who: neighbour },
    reach: through('今日', [people, /^蒋一帆/], '确认报到'),
  },
  {
    ...{ name: 'report-units', title: '单位报到', who: '周明远' },
    reach: through('今日', [/^单位报到/], '本单位报到'),
  },
  {
    ...{ name: 'post-shifts', title: '服务岗位', who: neighbour },
    reach: through('今日', [posts], '夜间巡逻'),
  },
  {
    ...{ name: 'post-shift', title: '一班：报满了', who: neighbour },
    reach: through('今日', [posts, /^夜间巡逻/], '报名的人'),
  },
  {
    ...{ name: 'post-offer', title: '安排岗位', who: neighbour },
    reach: through('今日', [posts, '安排一个岗位'], '列出来，让大家报名'),
  },
  {
    ...{ name: 'post-open', title: '可以报名的岗位', who: helper },
    reach: through('我的', [mine, /^可以报名的岗位/], '夜间巡逻'),
  },
  {
    ...{ name: 'post-hours', title: '我的时长', who: helper },
    reach: through('我的', [mine, /^我的时长/], /^一共/),
  },
  {
    ...{ name: 'post-certificate', title: '服务时长证明', who: helper },
    reach: through('我的', [mine, /^我的时长/, '看服务时长证明'], '确认的组织'),
  },
]
