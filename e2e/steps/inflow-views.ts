import type { View } from './pages'
import type { Phone } from './phone'

const host = '符海英'

/** From 今日 of the host: somebody from elsewhere whose registration stands so. */
const opensOne = (state: RegExp) => async (phone: Phone) => {
  await phone.taps(/^外地党员登记/)
  await phone.taps(state)
  await phone.reads('经过')
}

/** The pages of members from elsewhere, as the host of the small demo and a newcomer see them. */
export const inflowViews: readonly View[] = [
  {
    ...{ name: 'inflow-register', title: '外地党员登记：扫驿站的码', who: '田小雨' },
    reach: async (phone) => {
      await phone.taps(/^外地党员登记/)
      await phone.reads('在驿站登记')
    },
  },
  {
    ...{ name: 'inflow-bind', title: '接上我的登记', who: '田小雨' },
    reach: async (phone) => {
      await phone.taps(/^外地党员登记/)
      await phone.taps('在驿站填过纸的表了')
      await phone.reads(/同意|您的姓名/)
    },
  },
  {
    ...{ name: 'hosted', title: '在这里的党员：驿站', who: host },
    reach: async (phone) => {
      await phone.taps(/^在这里的党员/)
      await phone.reads('陈淑珍')
    },
  },
  {
    ...{ name: 'inflow-contacts', title: '外地党员：联系记录', who: host },
    reach: async (phone) => {
      await opensOne(/说要走了$/)(phone)
      await phone.taps('联系记录')
      await phone.reads('还没有联系记录')
    },
  },
  {
    ...{ name: 'inflow-list', title: '外地党员：驿站', who: host },
    reach: async (phone) => {
      await phone.taps(/^外地党员登记/)
      await phone.reads('等核实')
    },
  },
  {
    ...{ name: 'inflow-paper', title: '代录登记', who: host },
    reach: async (phone) => {
      await phone.taps(/^照纸上的代录/)
      await phone.reads('照纸上的填')
    },
  },
  { ...{ name: 'inflow-one-new', title: '外地党员：等核实', who: host }, reach: opensOne(/等核实$/) },
  { ...{ name: 'inflow-one-leaving', title: '外地党员：要走了', who: host }, reach: opensOne(/说要走了$/) },
  {
    ...{ name: 'inflow-place', title: '外地党员：编入支部', who: host },
    reach: async (phone) => {
      await opensOne(/已核实$/)(phone)
      await phone.taps('编入支部')
      await phone.reads(/编到哪里/)
      await phone.reads('请先选一个')
    },
  },
  {
    ...{ name: 'inflow-letter', title: '对接函：流入', who: host },
    reach: async (phone) => {
      await opensOne(/已核实$/)(phone)
      await phone.taps('告诉原支部')
      await phone.reads('信已经发出')
    },
  },
  {
    ...{ name: 'inflow-same', title: '外地党员：核对重复', who: host },
    reach: async (phone) => {
      await opensOne(/等核实$/)(phone)
      await phone.taps('看有没有重复')
      await phone.reads(/号码一样的/)
    },
  },
]
