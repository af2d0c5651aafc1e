import { maskAddress, maskPhone } from '@shared/access/mask'
import type { broughtInStates } from '@shared/trip/brought-in'
import { asChoice, asDay, asLine, asMobile } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'
import { type AboutMember, aboutMemberColumns } from '../about-member/columns'

export type TripColumn =
  | AboutMember
  | 'destination'
  | 'leaveOn'
  | 'state'
  | 'reason'
  | 'returnOn'
  | 'phone'
  | 'address'
  | 'filedOn'
  | 'station'
  | 'arrivedOn'
  | 'hostBranch'
  | 'placedOn'

/** The usual word of each first; these are also the words of an export. */
export const stateWords: Record<string, (typeof broughtInStates)[number]> = {
  已报备: 'filed',
  已登记: 'registered',
  由支部联系: 'origin_managed',
  已推送: 'routed',
  已报到: 'checked_in',
  已编入: 'hosted',
  报备: 'filed',
  待登记: 'filed',
  登记: 'registered',
  支部联系: 'origin_managed',
  支部管理: 'origin_managed',
  推送: 'routed',
  已转驿站: 'routed',
  报到: 'checked_in',
  编入: 'hosted',
  已编入支部: 'hosted',
}

/** The ledger of those who are away: docs/rules.md#trip-life-cycle. */
export const tripColumns: readonly KindColumn<TripColumn>[] = [
  ...aboutMemberColumns,
  {
    field: 'destination',
    headers: ['去向', '流入地', '外出地', '外出地点', '外出去向', '流动去向', '目的地', '流向'],
    ...{ required: true, hint: '必填，写到区县，例如 海南省三亚市吉阳区' },
  },
  {
    ...{ field: 'leaveOn', headers: ['外出日期', '外出时间', '流出时间', '流出日期', '离开日期'] },
    ...{ required: true, parse: asDay, hint: '必填，例如 2026-10-08' },
  },
  {
    ...{ field: 'state', headers: ['状态', '办理状态', '流程状态'], required: true },
    ...{ parse: asChoice(stateWords), hint: '已报备、已登记、由支部联系、已推送、已报到 或 已编入' },
  },
  {
    ...{ field: 'reason', headers: ['事由', '外出事由', '外出原因', '流动原因', '流出原因'] },
    ...{ parse: atMost(40, asLine), hint: '和报备时可选的一样；空着算其他' },
  },
  {
    ...{ field: 'returnOn', headers: ['预计返回', '预计返回日期', '预计返回时间', '拟返回时间'] },
    ...{ parse: asDay, hint: '没有定就空着' },
  },
  {
    ...{ field: 'phone', headers: ['联系电话', '外出联系电话', '手机号', '手机号码', '联系方式'] },
    ...{ parse: asMobile, hint: '空着用名册里的', mask: maskPhone },
  },
  {
    ...{
      field: 'address',
      headers: ['详细地址', '外出地址', '流入地详细地址', '外出居住地址', '现居住地址'],
    },
    ...{ parse: atMost(100, asLine), hint: '没有就空着', mask: maskAddress },
  },
  {
    ...{ field: 'filedOn', headers: ['报备日期', '报备时间', '登记日期', '登记时间'] },
    ...{ parse: asDay, hint: '空着算外出那天' },
  },
  {
    ...{ field: 'station', headers: ['驿站', '报到驿站', '流入驿站', '流入地驿站'] },
    hint: '已推送以后的必填，要在系统里',
  },
  {
    ...{ field: 'arrivedOn', headers: ['报到日期', '报到时间'] },
    ...{ parse: asDay, hint: '已报到以后的要填；空着算外出那天' },
  },
  {
    ...{ field: 'hostBranch', headers: ['流入支部', '编入支部', '流入地党支部', '流入党支部'] },
    hint: '已编入的必填',
  },
  {
    ...{ field: 'placedOn', headers: ['编入日期', '编入时间'] },
    ...{ parse: asDay, hint: '空着算报到那天' },
  },
]
