import type { View } from './pages'
import type { Phone } from './phone'

const opens =
  (tab: '今日' | '我的', rows: readonly (string | RegExp)[], then: string | RegExp) =>
  async (phone: Phone): Promise<void> => {
    await phone.goesTo(tab)
    for (const row of rows) await phone.taps(row)
    await phone.reads(then)
  }

/** The first step of binding; the texts are agreed to the first time that the new phone comes by. */
async function reachesBinding(phone: Phone): Promise<void> {
  await phone.taps('认证党员身份')
  const [asked, name] = [phone.button('看明白了，同意'), phone.field('您的姓名')]
  await asked.or(name).waitFor()
  if (await asked.isVisible()) {
    await phone.taps('看明白了，同意')
    await phone.taps('这两样也同意')
  }
  await name.waitFor()
}

const mine = (rows: readonly (string | RegExp)[], then: string | RegExp) => opens('我的', rows, then)
const myData = /^我的信息/

/** Who one is, what is kept of one, who acts for whom. */
export const accountViews: readonly View[] = [
  {
    ...{ name: 'bind-notice', title: '认证：信息怎么用', who: '田小雨' },
    reach: opens('今日', ['认证党员身份'], '您的信息怎么用'),
  },
  {
    ...{ name: 'bind-declined', title: '认证：不同意', who: '田小雨' },
    reach: opens('今日', ['认证党员身份', '不同意'], '没关系，改在纸上办'),
  },
  { name: 'bind-name', title: '认证：姓名和手机号', who: '新手机', reach: reachesBinding },
  {
    ...{ name: 'bind-code', title: '认证：码看错了', who: '新手机' },
    reach: async (phone) => {
      await reachesBinding(phone)
      await phone.writes('您的姓名', '蒋桂芬')
      await phone.taps(/^支部给了我绑定码/)
      await phone.writes('绑定码', '3333 4444')
      await phone.taps('用绑定码认证')
      await phone.reads('码不对')
    },
  },
  {
    ...{ name: 'ask-branch', title: '请支部联系您', who: '新手机' },
    reach: async (phone) => {
      await reachesBinding(phone)
      await phone.taps(/^请支部联系我/)
      await phone.taps(/^哪个县/)
      await phone.chooses(/^云岭县/)
      await phone.field('找支部').waitFor()
    },
  },
  {
    ...{ name: 'resident', title: '居民登记', who: '田小雨' },
    reach: async (phone) => {
      await mine([/^居民登记/, /^哪个县/], '云岭县')(phone)
      await phone.chooses(/^云岭县/)
      await phone.reads('街道或乡镇')
    },
  },
  { name: 'invitation', title: '邀请码', who: '田小雨', reach: mine([/^我有邀请码/], '看看是什么') },
  { name: 'my-data', title: '我的信息', who: '林秀兰', reach: mine([myData], '不告诉来打听的人') },
  {
    name: 'my-data-nobody',
    title: '我的信息：没有认证',
    who: '田小雨',
    reach: mine([myData], '删除我的信息'),
  },
  {
    ...{ name: 'my-data-discreet', title: '不告诉来打听的人', who: '林秀兰' },
    reach: mine([myData, /^不告诉来打听的人/], '打开“不告诉来打听的人”？'),
  },
  {
    name: 'looks-none',
    title: '谁看过：还没有人',
    who: '林秀兰',
    reach: mine([myData, /^谁看过/], /还没有人/),
  },
  {
    name: 'consents',
    title: '我同意过什么',
    who: '林秀兰',
    reach: mine([myData, /^我同意过什么/], '两样敏感信息'),
  },
  {
    ...{ name: 'everything', title: '我的全部信息', who: '林秀兰' },
    reach: mine([myData, /^我的全部信息/], '拷走一份'),
  },
  { name: 'own-phone', title: '换手机号', who: '林秀兰', reach: mine([myData, /^换了号码/], '换成这个号码') },
  {
    name: 'erase',
    title: '删除我的信息',
    who: '林秀兰',
    reach: mine([myData, /^删除我的信息/], '组织要留下的'),
  },
  {
    ...{ name: 'erase-ask', title: '真的删除？', who: '林秀兰' },
    reach: mine([myData, /^删除我的信息/, '删除我的信息'], '真的删除？'),
  },
  {
    name: 'delegates-none',
    title: '谁能替我办：没有',
    who: '林秀兰',
    reach: mine([/^谁能替我办/], /还没有人替您办/),
  },
  {
    name: 'offer',
    title: '请人替我办',
    who: '林秀兰',
    reach: mine([/^谁能替我办/, '请人替我办'], '给我一个码'),
  },
  {
    name: 'principals-none',
    title: '我能替谁办：没有',
    who: '田小雨',
    reach: mine([/^我能替谁办/], /现在没有替谁办/),
  },
  {
    ...{ name: 'accept', title: '替家里人办事', who: '田小雨' },
    reach: mine([/^我能替谁办/, '有人给了我一个码'], '扫对方手机上的码'),
  },
]
