import { listOwnTrips } from '@shared/trip/contract'
import { byWire } from './by-wire'
import type { GivenStage } from './given-stage'
import type { View } from './pages'
import type { Phone } from './phone'

async function opensOwnTrip(phone: Phone): Promise<void> {
  await phone.taps('看这次外出办到哪一步了')
  await phone.reads('经过')
}

async function opensMore(phone: Phone): Promise<void> {
  await opensOwnTrip(phone)
  await phone.taps('更多要办的')
  await phone.reads('还要办什么')
}

/** The page that a notice opens, without waiting ninety days for it. */
async function isAsked(phone: Phone, stage: GivenStage): Promise<void> {
  const { does } = await byWire(stage, phone.person.name)
  const [trip] = (await does(listOwnTrips, { query: {} })).trips
  await phone.opens({
    ...phone.settings,
    path: `features/trip/pages/still/index?tripId=${trip?.tripId ?? ''}`,
  })
  await phone.reads('电话还是这个吗？')
}

/** What a member does with a trip, beside filing it and following it. */
export const tripViews: readonly View[] = [
  {
    ...{ name: 'file-abroad', title: '外出报备：去国外、港澳台', who: '宋春华' },
    reach: async (phone) => {
      await phone.taps('去报备')
      await phone.taps('去国外、港澳台')
      await phone.reads(/先书面报告支部/)
    },
  },
  {
    ...{ name: 'file-together', title: '外出报备：和老伴一起走', who: '宋春华' },
    reach: async (phone) => {
      await phone.taps('去报备')
      await phone.taps(/^和老伴一起走/)
      await phone.reads(/请老伴在自己的手机上/)
    },
  },
  {
    ...{ name: 'file-card', title: '群里的卡片：还没认证', who: '新手机' },
    settings: { path: 'features/trip/pages/file/index' },
    reach: (phone) => phone.reads('要出门？先认证一下'),
  },
  {
    ...{ name: 'share-filing', title: '要出门点这里', who: '周明远' },
    reach: async (phone) => {
      await phone.taps(/^发到群里/)
      await phone.reads('要出门，点这里')
    },
  },
  {
    ...{ name: 'trip-later', title: '外出：晚几天走', who: '王建国' },
    reach: async (phone) => {
      await opensOwnTrip(phone)
      await phone.taps('还没走，晚几天')
      await phone.reads('晚三天')
    },
  },
  {
    ...{ name: 'trip-longer', title: '外出：多住些日子', who: '胡德宝' },
    reach: async (phone) => {
      await opensOwnTrip(phone)
      await phone.taps('多住些日子')
      await phone.reads('多住一个月')
    },
  },
  { name: 'trip-more', title: '外出：更多', who: '陈淑珍', reach: opensMore },
  {
    ...{ name: 'trip-visit', title: '外出：回家几天', who: '陈淑珍' },
    reach: async (phone) => {
      await opensMore(phone)
      await phone.chooses('回家几天')
      await phone.reads('告诉支部')
    },
  },
  {
    ...{ name: 'trip-change', title: '外出：改登记的内容', who: '陈淑珍' },
    reach: async (phone) => {
      await opensMore(phone)
      await phone.chooses('改别的内容')
      await phone.reads('改登记的内容')
    },
  },
  {
    ...{ name: 'trip-elsewhere', title: '外出：换地方了', who: '陈淑珍' },
    reach: async (phone) => {
      await opensMore(phone)
      await phone.chooses('换地方了')
      await phone.reads('换到哪里')
    },
  },
  { name: 'trip-still', title: '电话还是这个吗？', who: '陈淑珍', reach: isAsked },
  {
    ...{ name: 'trip-still-yes', title: '电话还是这个', who: '陈淑珍' },
    reach: async (phone, stage) => {
      await isAsked(phone, stage)
      await phone.taps('还是这个')
      await phone.reads('好的，没有别的要办')
    },
  },
]
