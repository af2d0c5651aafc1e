import type { View } from './pages'
import type { Phone } from './phone'

async function opensAway(phone: Phone): Promise<void> {
  await phone.taps(/^在外的党员/)
  await phone.reads('确认的流动党员')
}

async function choosesWhom(phone: Phone): Promise<void> {
  await opensAway(phone)
  await phone.taps(/^替本人登记外出/)
  await phone.reads('替谁登记')
}

const routing = (kind: string, then: string) => async (phone: Phone) => {
  await phone.taps(/^安排驿站：何玉梅/)
  await phone.taps('安排驿站')
  await phone.front.getByRole('tab', { name: kind }).click()
  await phone.reads(then)
}

/** What a branch does with the trips of its members, and what a letter's code opens for a stranger. */
export const branchViews: readonly View[] = [
  { name: 'away', title: '在外的党员', who: '周明远', reach: opensAway },
  {
    ...{ name: 'away-above', title: '在外的党员：上级看各组织的', who: '郭立新' },
    reach: async (phone) => {
      await opensAway(phone)
      await phone.reads('下面的组织')
    },
  },
  {
    ...{ name: 'behalf-more', title: '替本人登记外出：还可以写的', who: '周明远' },
    reach: async (phone) => {
      await choosesWhom(phone)
      await phone.taps('林秀兰')
      await phone.taps(/^还可以写/)
      await phone.reads('紧急联系人的电话')
    },
  },
  { name: 'behalf-whom', title: '替本人登记外出：替谁', who: '周明远', reach: choosesWhom },
  {
    ...{ name: 'behalf', title: '替本人登记外出：没填全', who: '周明远' },
    reach: async (phone) => {
      await choosesWhom(phone)
      await phone.taps('林秀兰')
      await phone.taps('登记这次外出')
      await phone.front.getByRole('alert').first().waitFor()
    },
  },
  {
    ...{ name: 'behalf-couple', title: '替本人登记外出：和老伴一起走', who: '沈桂花' },
    reach: async (phone) => {
      await choosesWhom(phone)
      await phone.taps('柏长林')
      await phone.taps(/^和老伴一起走/)
      await phone.taps(/^和谁一起走/)
      await phone.chooses(/^阮文博/)
      await phone.taps('登记两个人的外出')
      await phone.reads(/^一起走：阮文博/)
    },
  },
  {
    ...{ name: 'route-branch', title: '选我们的流动支部', who: '周明远' },
    reach: routing('流动支部', '驻澜屿离退休干部流动党支部'),
  },
  {
    ...{ name: 'route-outside', title: '系统里没有的组织', who: '周明远' },
    reach: routing('别的组织', '和这个组织对接'),
  },
  {
    ...{ name: 'national-none', title: '全国系统登记：没有要登记的', who: '周明远' },
    settings: { path: 'features/trip/pages/national/index' },
    reach: (phone) => phone.reads(/没有待登记的/),
  },
  {
    ...{ name: 'letters-none', title: '发出的对接函：没有', who: '周明远' },
    settings: { path: 'features/letter/pages/letters/index' },
    reach: (phone) => phone.reads(/还没有发过对接函/),
  },
  {
    ...{ name: 'letter-over', title: '对接函：过期了', who: '新手机' },
    settings: { path: 'features/letter/pages/letter/index?scene=000000000000000000000000' },
    reach: (phone) => phone.reads('这张对接函打不开'),
  },
  {
    ...{ name: 'letter-broken', title: '对接函：码不完整', who: '新手机' },
    settings: { path: 'features/letter/pages/letter/index' },
    reach: (phone) => phone.reads(/这个码不完整/),
  },
]
