import type { Phone, PhoneSettings } from './phone'
import { accountViews } from './account-views'
import { branchViews } from './branch-views'
import { deskViews } from './desk-views'
import type { GivenStage } from './given-stage'
import { inflowViews } from './inflow-views'
import { contactViews } from './contact-views'
import { memberViews } from './member-views'
import { communityViews, officeViews } from './office-views'
import { daysFromNow, fillsIn, jiyang, scansCode } from './trip'
import { postViews } from './post-views'
import { reportViews } from './report-views'
import { pointsViews } from './points-views'
import { stationViews } from './station-views'
import { tripViews } from './trip-views'
import { wishViews } from './wish-views'

/** A page as somebody sees it, and the way there from 今日. Nothing on the way changes what the server holds. */
export interface View {
  /** Of the picture's file. */
  name: string
  /** What is to be seen, in words. */
  title: string
  who: string
  settings?: PhoneSettings
  /** From the first page to this one; ends when the page is whole. */
  reach: (phone: Phone, stage: GivenStage) => Promise<void>
}

const opens =
  (row: string | RegExp, then: string | RegExp) =>
  async (phone: Phone): Promise<void> => {
    await phone.taps(row)
    await phone.reads(then)
  }

const reading = (text: string | RegExp) => (phone: Phone) => phone.reads(text)

const ownTrip = opens('看这次外出办到哪一步了', '经过')

async function looksAtStations(phone: Phone): Promise<void> {
  await phone.goesTo('驿站')
  await phone.turnsWheels(/^哪里/, jiyang)
  await phone.reads('椰风驿站')
}

/** The code that a host's phone shows, with another phone. */
async function codeOf(host: string, stage: GivenStage): Promise<string> {
  const phone = await stage.phoneOf(host)
  await phone.taps('显示报到码')
  return phone.showsCode()
}

/** Files a trip without a network: it stays on the phone. */
async function keepsFiling(phone: Phone, stage: GivenStage): Promise<void> {
  await phone.taps('去报备')
  await fillsIn(phone, { leaveOn: daysFromNow(stage, 3) })
  await phone.losesNetwork()
  await phone.taps('提交报备')
  await phone.reads('回到今日')
}

async function withoutNetwork(phone: Phone): Promise<void> {
  await phone.losesNetwork()
  await phone.opens({ ...phone.settings, network: 'offline' })
}

/** Every page that exists, for each role that sees it, full, empty, without a network and after a mistake. */
export const views: readonly View[] = [
  { name: 'today-member-home', title: '今日：在家的党员', who: '林秀兰', reach: reading('去报备') },
  { name: 'today-member-filed', title: '今日：已报备', who: '王建国', reach: reading('报备收到了') },
  { name: 'today-member-returned', title: '今日：待补充', who: '孙桂兰', reach: reading('补充报备') },
  { name: 'today-member-registered', title: '今日：已登记', who: '何玉梅', reach: reading('报备已登记') },
  { name: 'today-member-routed', title: '今日：去报到', who: '张志强', reach: reading('扫码报到') },
  { name: 'today-member-said', title: '今日：说已到了', who: '胡德宝', reach: reading('已记下您说到了') },
  { name: 'today-member-checked-in', title: '今日：已报到', who: '李梅', reach: reading('您已报到') },
  { name: 'today-member-hosted', title: '今日：已编入支部', who: '陈淑珍', reach: reading(/^已编入/) },
  { name: 'today-member-origin', title: '今日：本支部联系', who: '杨思远', reach: reading(/直接联系您/) },
  { name: 'today-member-back', title: '今日：已返回', who: '黄凤英', reach: reading('欢迎回家') },
  { name: 'today-member-late', title: '今日：很久没登记', who: '刘永和', reach: reading(/报备收到了/) },
  { name: 'today-secretary', title: '今日：支部书记', who: '周明远', reach: reading('等您办') },
  {
    name: 'today-secretary-empty',
    title: '今日：没有要办的',
    who: '郭立新',
    reach: reading('现在没有等您办的事'),
  },
  { name: 'today-host', title: '今日：驿站', who: '符海英', reach: reading('显示报到码') },
  { name: 'today-host-empty', title: '今日：没有人要来', who: '吉月琴', reach: reading(/现在没有人要来/) },
  { name: 'today-both', title: '今日：书记兼党员', who: '赵玉芬', reach: reading(/^现在是/) },
  { name: 'today-resident', title: '今日：不是党员', who: '田小雨', reach: reading('您是党员吗？') },
  { name: 'today-practice', title: '今日：演练县', who: '冯小舟', reach: reading('报备收到了') },
  {
    ...{ name: 'today-offline', title: '今日：没有网络', who: '周明远' },
    reach: async (phone) => {
      await phone.reads('等您办')
      await withoutNetwork(phone)
      await phone.reads(/^更新于/)
    },
  },
  {
    ...{ name: 'today-offline-first', title: '今日：第一次打开就没有网络', who: '李梅' },
    settings: { network: 'offline' },
    reach: reading('还没有登录'),
  },
  {
    ...{ name: 'today-kept', title: '今日：报备存在手机里', who: '林秀兰' },
    reach: async (phone, stage) => {
      await keepsFiling(phone, stage)
      await phone.taps('回到今日')
      await phone.reads('报备填好了')
    },
  },
  {
    ...{ name: 'today-role-sheet', title: '换身份', who: '赵玉芬' },
    reach: opens(/^现在是/, '您现在以什么身份办事'),
  },
  {
    name: 'file-again',
    title: '外出报备：第二次',
    who: '林秀兰',
    reach: opens('去报备', '上次填的，可以改'),
  },
  { name: 'file-first', title: '外出报备：第一次', who: '宋春华', reach: opens('去报备', '选省、市、区县') },
  {
    ...{ name: 'file-wrong', title: '外出报备：没填全', who: '宋春华' },
    reach: async (phone) => {
      await phone.taps('去报备')
      await phone.taps('提交报备')
      await phone.front.getByRole('alert').first().waitFor()
    },
  },
  {
    ...{ name: 'file-reason', title: '外出报备：去做什么', who: '宋春华' },
    reach: async (phone) => {
      await phone.taps('去报备')
      await phone.taps(/^去做什么/)
      await phone.reads('过冬休养')
    },
  },
  {
    ...{ name: 'file-who-sees', title: '谁能看到这些', who: '宋春华' },
    reach: async (phone) => {
      await phone.taps('去报备')
      await phone.taps('谁能看到这些')
      await phone.reads('知道了')
    },
  },
  {
    ...{ name: 'file-kept', title: '外出报备：存在手机里', who: '林秀兰' },
    reach: keepsFiling,
  },
  { name: 'complete', title: '补充报备', who: '孙桂兰', reach: opens('补充报备', '补好了，再提交') },
  { name: 'trip-member-filed', title: '外出：已报备，本人看', who: '王建国', reach: ownTrip },
  { name: 'trip-member-routed', title: '外出：去报到，本人看', who: '张志强', reach: ownTrip },
  { name: 'trip-member-hosted', title: '外出：已编入，本人看', who: '陈淑珍', reach: ownTrip },
  {
    ...{ name: 'trip-withdraw', title: '外出：撤回前问一句', who: '王建国' },
    reach: async (phone) => {
      await ownTrip(phone)
      await phone.taps('更多要办的')
      await phone.chooses('这次不去了')
      await phone.reads('撤回报备')
    },
  },
  {
    name: 'trip-origin-filed',
    title: '外出：待登记，支部看',
    who: '周明远',
    reach: opens(/^登记：王建国/, '经过'),
  },
  {
    name: 'trip-origin-back',
    title: '外出：待归档，支部看',
    who: '周明远',
    reach: opens(/^归档：黄凤英/, '经过'),
  },
  {
    ...{ name: 'trip-return', title: '请本人补充', who: '周明远' },
    reach: async (phone) => {
      await phone.taps(/^登记：王建国/)
      await phone.taps('请本人补充')
      await phone.field('请王建国补充什么').waitFor()
    },
  },
  {
    name: 'trip-host-said',
    title: '外出：说到了，驿站看',
    who: '符海英',
    reach: opens(/^见到本人了：胡德宝/, '经过'),
  },
  {
    name: 'trip-host-arrived',
    title: '外出：已报到，驿站看',
    who: '符海英',
    reach: opens(/^安排支部：李梅/, '经过'),
  },
  {
    ...{ name: 'trip-host-confirm', title: '见到本人了？', who: '符海英' },
    reach: async (phone) => {
      await phone.taps(/^见到本人了：胡德宝/)
      await phone.taps('见到本人了')
      await phone.reads('见到胡德宝本人了？')
    },
  },
  {
    ...{ name: 'trip-gone', title: '外出：没有找到', who: '林秀兰' },
    settings: { path: 'features/trip/pages/trip/index?tripId=trp_00000000000000000000' },
    reach: reading(/没有找到|没有打开/),
  },
  {
    ...{ name: 'route', title: '选驿站', who: '周明远' },
    reach: async (phone) => {
      await phone.taps(/^安排驿站：何玉梅/)
      await phone.taps('安排驿站')
      await phone.reads('东岸驿站')
    },
  },
  {
    ...{ name: 'route-ask', title: '选驿站：问一句', who: '周明远' },
    reach: async (phone) => {
      await phone.taps(/^安排驿站：何玉梅/)
      await phone.taps('安排驿站')
      await phone.taps('选东岸驿站')
      await phone.reads('就选这个')
    },
  },
  {
    ...{ name: 'place', title: '编到哪里', who: '符海英' },
    reach: async (phone) => {
      await phone.taps(/^安排支部：李梅/)
      await phone.taps('安排支部')
      await phone.chooses(/^椰风社区流动党员党支部/)
      await phone.reads('编入椰风社区流动党员党支部')
    },
  },
  {
    ...{ name: 'waiting', title: '支部要办的', who: '周明远' },
    settings: { path: 'features/trip/pages/waiting/index' },
    reach: reading('全部'),
  },
  {
    ...{ name: 'waiting-empty', title: '支部要办的：没有', who: '郭立新' },
    settings: { path: 'features/trip/pages/waiting/index' },
    reach: reading('都办好了，现在没有等您办的。'),
  },
  { name: 'expected', title: '要来的人', who: '符海英', reach: opens('所有要来的人', '张志强') },
  { name: 'code', title: '报到码', who: '符海英', reach: openCode },
  {
    ...{ name: 'code-offline', title: '报到码：没有网络', who: '符海英' },
    reach: async (phone) => {
      await openCode(phone)
      await phone.losesNetwork()
      await phone.reads(/没有网络/)
    },
  },
  {
    ...{ name: 'scan-wrong', title: '扫码报到：别的驿站的码', who: '张志强' },
    reach: async (phone, stage) => {
      await scansCode(phone, await codeOf('吴阿明', stage))
      await phone.reads('还没报到')
    },
  },
  {
    ...{ name: 'scan-ready', title: '扫码报到', who: '张志强' },
    reach: async (phone) => {
      await phone.refusesCamera()
      await phone.taps('扫码报到')
      await phone.reads('扫一下就报到')
    },
  },
  {
    ...{ name: 'scan-kept', title: '扫码报到：存在手机里', who: '张志强' },
    reach: async (phone, stage) => {
      const code = await codeOf('符海英', stage)
      await phone.reads('扫码报到')
      await phone.losesNetwork()
      await scansCode(phone, code)
      await phone.reads('已为您存在手机里')
    },
  },
  {
    ...{ name: 'scan-no-trip', title: '扫码报到：还没有报备', who: '宋春华' },
    reach: async (phone, stage) => {
      await phone.opens({ ...phone.settings, q: await codeOf('符海英', stage) })
      await phone.reads('去报备')
    },
  },
  {
    name: 'stations-start',
    title: '驿站：还没选地方',
    who: '林秀兰',
    reach: (phone) => phone.goesTo('驿站'),
  },
  { name: 'stations', title: '驿站：一个地方的', who: '林秀兰', reach: looksAtStations },
  {
    ...{ name: 'stations-none', title: '驿站：这里没有', who: '林秀兰' },
    reach: async (phone) => {
      await phone.goesTo('驿站')
      await phone.turnsWheels(/^哪里/, ['海南省', '海口市', '龙华区'])
      await phone.reads(/还没有驿站/)
    },
  },
  {
    ...{ name: 'station', title: '一个驿站', who: '林秀兰' },
    reach: async (phone) => {
      await looksAtStations(phone)
      await phone.taps('看椰风驿站的详情')
      await phone.reads('能帮您做什么')
    },
  },
  { name: 'me-member', title: '我的：党员', who: '林秀兰', reach: openMe('我的外出') },
  { name: 'me-secretary', title: '我的：支部书记', who: '周明远', reach: openMe('支部书记') },
  { name: 'me-host', title: '我的：驿站', who: '符海英', reach: openMe('驿站接待') },
  { name: 'me-both', title: '我的：书记兼党员', who: '赵玉芬', reach: openMe('我的外出') },
  {
    ...{ name: 'me-leave', title: '退出登录？', who: '林秀兰' },
    reach: async (phone) => {
      await openMe('我的外出')(phone)
      await phone.taps('退出登录')
      await phone.reads('退出登录？')
    },
  },
  {
    ...{ name: 'me-left', title: '已退出', who: '林秀兰' },
    reach: async (phone) => {
      await openMe('我的外出')(phone)
      await phone.taps('退出登录')
      await phone.taps('退出')
      await phone.reads('已退出')
    },
  },
  ...accountViews,
  ...deskViews,
  ...officeViews,
  ...communityViews,
  ...pointsViews,
  ...reportViews,
  ...postViews,
  ...inflowViews,
  ...memberViews,
  ...contactViews,
  ...tripViews,
  ...branchViews,
  ...stationViews,
  ...wishViews,
]

async function openCode(phone: Phone): Promise<void> {
  await phone.taps('显示报到码')
  await phone.showsCode()
}

function openMe(text: string) {
  return async (phone: Phone): Promise<void> => {
    await phone.goesTo('我的')
    await phone.reads(text)
  }
}
