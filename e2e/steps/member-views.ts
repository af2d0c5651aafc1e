import type { Phone } from './phone'
import type { View } from './pages'

/** From 今日 through rows and buttons, each by its name, to the page that shows the last text. */
const through =
  (names: readonly (string | RegExp)[], then: string | RegExp) =>
  async (phone: Phone): Promise<void> => {
    for (const name of names) await phone.taps(name)
    await phone.reads(then)
  }

const opensMember = (name: string) => through([/^我的党员/, new RegExp(`^${name}`)], '能办的事')

/** The list of the sweep that is under way. */
const opensList = through([/^摸排/, /^年底前走访摸排/], '还没核对')

/** The pages by which a branch sees to its members, and a committee to its branches. */
export const memberViews: readonly View[] = [
  { name: 'members', title: '我的党员', who: '周明远', reach: through([/^我的党员/], '林秀兰') },
  {
    ...{ name: 'members-none', title: '我的党员：没有这个名字', who: '周明远' },
    reach: async (phone) => {
      await phone.taps(/^我的党员/)
      await phone.writes('找人', '欧阳')
      await phone.reads('没有名字里有“欧阳”的')
    },
  },
  {
    ...{ name: 'members-committee', title: '各支部的党员：先选支部', who: '郭立新' },
    reach: through([/^各支部的党员/], '柳岸社区第一党支部'),
  },
  { name: 'member', title: '一位党员，支部看', who: '周明远', reach: opensMember('林秀兰') },
  {
    ...{ name: 'member-step', title: '一位党员：记录去世前问一句', who: '周明远' },
    reach: async (phone) => {
      await opensMember('林秀兰')(phone)
      await phone.taps('记录去世')
      await phone.reads('林秀兰去世了？')
    },
  },
  {
    ...{ name: 'member-consent', title: '一位党员：念说明，记下同意', who: '周明远' },
    reach: async (phone) => {
      await opensMember('何玉梅')(phone)
      await phone.taps(/^用行踪和住址/)
      await phone.reads(/^念给何玉梅听|何玉梅要撤回/)
    },
  },
  {
    ...{ name: 'delegation-record', title: '记下代办人', who: '周明远' },
    reach: async (phone) => {
      await opensMember('林秀兰')(phone)
      await phone.taps(/^记下代办人/)
      await phone.reads('本人怎么同意的')
    },
  },
  {
    ...{ name: 'delegation-stop-office', title: '停止代办：支部', who: '周明远' },
    reach: through([/^停止代办/], '在名册里找这位党员'),
  },
  {
    ...{ name: 'member-correct', title: '更正信息', who: '周明远' },
    reach: async (phone) => {
      await opensMember('林秀兰')(phone)
      await phone.taps(/^更正信息/)
      await phone.reads('还没有改动')
    },
  },
  {
    ...{ name: 'member-reason', title: '为什么要看，镇上看', who: '郭立新' },
    reach: async (phone) => {
      await phone.taps(/^各支部的党员/)
      await phone.taps(/^柳岸社区第一党支部/)
      await phone.taps(/^林秀兰/)
      await phone.taps('看号码：林秀兰')
      await phone.field('为什么要看').waitFor()
    },
  },
  {
    ...{ name: 'member-correct-empty', title: '更正信息：清空前问一句', who: '周明远' },
    reach: async (phone) => {
      await opensMember('林秀兰')(phone)
      await phone.taps(/^更正信息/)
      await phone.taps('这个号码不用了，清空')
      await phone.reads('清空手机号？')
    },
  },
  {
    ...{ name: 'member-link-code', title: '发绑定码：手机还绑着', who: '周明远' },
    reach: async (phone) => {
      await opensMember('林秀兰')(phone)
      await phone.taps(/^发一次性绑定码/)
      await phone.reads('先解除原来的手机')
    },
  },
  {
    ...{ name: 'member-add', title: '加一位党员', who: '周明远' },
    reach: through([/^我的党员/, '加一位党员'], '加进名册'),
  },
  {
    ...{ name: 'member-move', title: '转到别的支部，镇上看', who: '郭立新' },
    reach: through(
      [/^各支部的党员/, /^柳岸社区第一党支部/, /^林秀兰/, /^转到本县别的支部/],
      '记下转到新支部',
    ),
  },
  {
    ...{ name: 'binding-requests-none', title: '求助认证：没有人等', who: '周明远' },
    reach: through([/^求助认证/], '现在没有人等支部联系'),
  },
  {
    ...{ name: 'death-reports-none', title: '社区报来的：没有', who: '周明远' },
    reach: through([/^社区报来的/], '现在没有社区报来的事'),
  },
  { name: 'sweeps-none', title: '摸排：没有', who: '沈桂花', reach: through([/^摸排/], /现在没有摸排/) },
  {
    ...{ name: 'sweep-start', title: '发起摸排', who: '马兴国' },
    reach: async (phone) => {
      await phone.taps(/^摸排/)
      await phone.taps('发起摸排')
      await phone.reads('下面所有支部')
    },
  },
  { name: 'sweeps', title: '摸排：支部有一次', who: '周明远', reach: through([/^摸排/], '年底前走访摸排') },
  { name: 'sweep-list', title: '摸排名单', who: '周明远', reach: opensList },
  {
    ...{ name: 'sweep-outcome', title: '摸排：现在怎么样', who: '周明远' },
    reach: async (phone) => {
      await opensList(phone)
      await phone.taps(/^林秀兰/)
      await phone.reads('林秀兰现在怎么样')
    },
  },
  {
    ...{ name: 'sweep-note', title: '摸排：怎么知道的，加一句备注', who: '周明远' },
    reach: async (phone) => {
      await opensList(phone)
      await phone.taps(/^林秀兰/)
      await phone.chooses('在家')
      await phone.taps('加一句备注')
      await phone.field('备注').waitFor()
    },
  },
  {
    ...{ name: 'sweep-away', title: '摸排：在哪里', who: '周明远' },
    reach: async (phone) => {
      await opensList(phone)
      await phone.taps(/^林秀兰/)
      await phone.chooses('在外')
      await phone.chooses('打电话')
      await phone.reads('林秀兰：在哪里')
    },
  },
  {
    ...{ name: 'sweep-death', title: '摸排：去世前再问一句', who: '周明远' },
    reach: async (phone) => {
      await opensList(phone)
      await phone.taps(/^林秀兰/)
      await phone.chooses('已去世')
      await phone.chooses('打电话')
      await phone.reads('记下，去记录去世')
    },
  },
  {
    ...{ name: 'sweep-found', title: '摸排：没联系上，还要再找', who: '周明远' },
    reach: async (phone) => {
      await opensList(phone)
      await phone.taps(/^何玉梅/)
      await phone.reads('打了两次没人接，晚上再打')
    },
  },
  {
    ...{ name: 'sweep-link-before', title: '摸排：做链接之前', who: '周明远' },
    reach: async (phone) => {
      await opensList(phone)
      await phone.taps('请本人自己答')
      await phone.reads('做链接')
    },
  },
  {
    ...{ name: 'sweep-progress', title: '摸排进度：县', who: '马兴国' },
    reach: through([/^摸排/, /^年底前走访摸排/], '下面各单位，慢的在前'),
  },
  {
    ...{ name: 'sweep-progress-town', title: '摸排进度：县里看一个镇', who: '马兴国' },
    reach: through([/^摸排/, /^年底前走访摸排/, /^雁回镇党委/], /^雁回镇党委 ·/),
  },
  {
    ...{ name: 'sweep-answer-broken', title: '摸排：链接不完整', who: '林秀兰' },
    settings: { path: 'features/sweep/pages/answer/index?token=nothing' },
    reach: through([], '这个链接不完整，请回到群里重新点一次'),
  },
]
