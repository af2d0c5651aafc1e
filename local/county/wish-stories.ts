import type { HandOver } from '@shared/wish/wish'
import type { WishGroup, WishKind } from '@shared/wish/words'
import type { CountyKey } from './cast'

/** What somebody did with a wish; people by their keys in the cast. */
export type WishDeed =
  | { does: 'verify'; how: 'visit' | 'phone'; sentence: string }
  | { does: 'agree' }
  /** Who has no phone here agreed by word. */
  | { does: 'publish' }
  | { does: 'claim'; by: string }
  /** In so many days at seven in the evening. */
  | { does: 'arrange'; inDays: number; hand: Omit<HandOver, 'at' | 'visitor'> }
  | { does: 'fulfil'; note: string }
  /** The asker has signed on paper that it came true. */
  | { does: 'sign' }
  | { does: 'rate'; stars: 'good'; note: string }
  | { does: 'pass_on'; who: string; phone: number; inDays: number }
  | { does: 'close'; reason: string }

/** A wish as it was told so many days ago, and what has then happened, each with its days ago and time. */
export interface WishStory {
  key: string
  county: CountyKey
  community: string
  compound: string
  kind: WishKind
  group: WishGroup
  text: string
  name: string
  phone: number
  address?: string
  times?: string
  mayVisit?: boolean
  hiddenFromCompound?: boolean
  /** Told on the phone of this one; else a card that the community typed in. */
  asker?: string
  told: [days: number, clock: string]
  then: [WishDeed, days: number, clock: string][]
}

const liuan = { county: 'yunling', community: '柳岸社区' } as const
const garden = { ...liuan, compound: '柳岸花园' }
const cement = { ...liuan, compound: '水泥厂家属院' }
const songtao = { county: 'yunling', community: '松涛社区', compound: '松涛里' } as const
const qin = { asker: 'qin-guizhen', name: '秦阿姨', phone: 4301, address: '2 号楼 301' } as const
const worker = { workerName: '叶小禾', workerPhone: '0999-7000009' }

/** Verified so, and published on the next day. */
const published = (sentence: string, days: number): WishStory['then'] => [
  [{ does: 'verify', how: 'phone', sentence }, days + 1, '10:10'],
  [{ does: 'publish' }, days, '9:20'],
]

/** What the people of the small demo have wished for, one wish in each state that somebody might want to see. */
export const wishStories: readonly WishStory[] = [
  {
    ...{ ...cement, key: 'glasses', kind: 'goods', group: 'elder', name: '郑大爷', phone: 4302 },
    ...{ text: '老花镜摔坏了，看报纸吃力，想要一副新的', told: [1, '9:40'], then: [] },
  },
  {
    ...{ ...garden, ...qin, key: 'radio', kind: 'goods', group: 'elder', told: [3, '8:30'] },
    text: '收音机坏了，白天想听听戏，想要一台声音大一点的',
    then: [[{ does: 'verify', how: 'visit', sentence: '想要一台声音大一点的收音机' }, 1, '15:00']],
  },
  {
    ...{ ...cement, key: 'tap', kind: 'service', group: 'elder', name: '邹奶奶', phone: 4303 },
    ...{ text: '厨房水龙头一直滴水，自己拧不动', mayVisit: true, told: [12, '9:00'] },
    then: published('想请人修一修滴水的水龙头', 9),
  },
  {
    ...{ ...songtao, key: 'reading', kind: 'companionship', group: 'elder', name: '尤老师', phone: 4304 },
    ...{ text: '眼睛看字吃力，想有人每周来读一次报', mayVisit: true, told: [23, '9:00'] },
    then: published('想有人每周来读一次报', 21),
  },
  {
    ...{ county: 'yunling', community: '北滩社区', compound: '北滩新村' },
    ...{ key: 'paints', kind: 'goods', group: 'minor', name: '小朋友的奶奶', phone: 4305 },
    ...{ text: '孙子喜欢画画，想要一盒水彩笔', told: [6, '9:00'], then: published('想要一盒水彩笔', 4) },
  },
  {
    ...{ ...garden, key: 'errand', kind: 'service', group: 'resident', name: '范师傅', phone: 4306 },
    ...{ text: '想请人开车送一趟，去镇上办证件', hiddenFromCompound: true, told: [5, '9:00'] },
    then: published('想请人开车送一趟，去镇上办证件', 2),
  },
  {
    ...{ county: 'lanyu', community: '椰风社区', compound: '椰风苑' },
    ...{ key: 'chair', kind: 'goods', group: 'elder', name: '殷阿姨', phone: 4307 },
    ...{ text: '从北方来过冬，想借一把折叠椅，在楼下晒太阳', told: [8, '9:00'] },
    then: published('想借一把折叠椅，坐着晒太阳', 6),
  },
  {
    ...{ ...garden, key: 'lamp', kind: 'goods', group: 'elder', name: '柯大爷', phone: 4308 },
    ...{ text: '想要一盏带放大镜的台灯，穿针用', told: [10, '9:00'] },
    then: [...published('想要一盏带放大镜的台灯', 7), [{ does: 'claim', by: 'bai-changlin' }, 3, '19:30']],
  },
  {
    ...{ ...cement, key: 'haircut', kind: 'service', group: 'elder', name: '梅奶奶', phone: 4309 },
    ...{
      text: '腿脚不便，出不了门，想请人上门理个发',
      address: '东楼 102',
      mayVisit: true,
      told: [9, '9:00'],
    },
    then: [
      ...published('想请人上门理一次发', 6),
      [{ does: 'claim', by: 'ruan-wenbo' }, 4, '20:00'],
      [{ does: 'arrange', inDays: 1, hand: { ...worker, where: 'visit', codeWord: '石榴红了' } }, 2, '10:30'],
    ],
  },
  {
    ...{ ...garden, ...qin, key: 'video', kind: 'service', group: 'elder', told: [14, '8:40'] },
    ...{ text: '想请人教我用手机跟外孙视频，学了几回都忘了', mayVisit: true, times: '下午三点以后' },
    then: [
      [{ does: 'verify', how: 'visit', sentence: '想学会用手机和家人视频' }, 12, '10:00'],
      [{ does: 'agree' }, 12, '12:30'],
      [{ does: 'publish' }, 11, '9:10'],
      [{ does: 'claim', by: 'zhuo-zhigang' }, 9, '21:00'],
      [{ does: 'arrange', inDays: 2, hand: { ...worker, where: 'station' } }, 8, '9:30'],
      [{ does: 'fulfil', note: '教会了，步骤写在一张大字纸上' }, 2, '20:10'],
    ],
  },
  {
    ...{ ...garden, key: 'essay', kind: 'service', group: 'minor', name: '童童妈妈', phone: 4310 },
    ...{ text: '孩子怕写作文，想请人周末辅导几回', told: [30, '9:00'] },
    then: [
      ...published('想请人周末辅导几回作文', 27),
      [{ does: 'claim', by: 'song-chunhua' }, 25, '20:00'],
      [{ does: 'arrange', inDays: 3, hand: { ...worker, where: 'worker' } }, 24, '9:30'],
      [{ does: 'fulfil', note: '辅导了三回，孩子自己能列提纲了' }, 11, '17:00'],
      [{ does: 'sign' }, 9, '10:00'],
      [{ does: 'rate', stars: 'good', note: '老师很有耐心' }, 9, '10:20'],
    ],
  },
  {
    ...{ ...cement, key: 'lights', kind: 'service', group: 'resident', name: '东楼住户', phone: 4311 },
    ...{ text: '楼门口的路灯坏了，晚上出门看不清台阶', told: [4, '9:00'] },
    then: [[{ does: 'pass_on', who: '物业魏师傅', phone: 4312, inDays: 6 }, 2, '11:00']],
  },
  {
    ...{ ...songtao, key: 'sewing', kind: 'goods', group: 'resident', name: '巩大姐', phone: 4313 },
    ...{ text: '想要一台旧缝纫机，给邻居改改衣服', told: [26, '9:00'] },
    then: [
      ...published('想要一台旧缝纫机', 24),
      [{ does: 'close', reason: '她女儿已经买了一台' }, 5, '16:00'],
    ],
  },
]
