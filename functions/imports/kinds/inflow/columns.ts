import { maskAddress, maskPhone } from '@shared/access/mask'
import { asDay, asLine, asMobile, asName } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'

export type InflowColumn = 'name' | 'phone' | 'home' | 'homeOrg' | 'cameOn' | 'reason' | 'address' | 'branch'

/** The ledger of those who have come from elsewhere: docs/rules.md#mobile-members. */
export const inflowColumns: readonly KindColumn<InflowColumn>[] = [
  {
    ...{ field: 'name', headers: ['姓名', '党员姓名', '名字'], required: true },
    ...{ parse: atMost(30, asName), hint: '必填' },
  },
  {
    ...{ field: 'phone', headers: ['联系电话', '手机号', '手机号码', '联系方式', '电话'] },
    ...{ parse: asMobile, hint: '11 位手机号', mask: maskPhone },
  },
  {
    ...{ field: 'home', headers: ['组织关系所在地', '流出地', '户籍地', '来源地', '原籍'] },
    ...{ required: true, hint: '必填，写到区县，例如 甘肃省天水市秦州区' },
  },
  {
    field: 'homeOrg',
    headers: ['所在党组织', '组织关系所在党组织', '组织关系所在支部', '流出地党组织', '原党组织'],
    ...{ required: true, parse: atMost(60, asLine), hint: '必填，照介绍信上的写' },
  },
  {
    ...{ field: 'cameOn', headers: ['流入时间', '流入日期', '来本地时间', '报到日期'] },
    ...{ parse: asDay, hint: '例如 2025-03-01' },
  },
  {
    ...{ field: 'reason', headers: ['流入原因', '事由', '流动原因'] },
    ...{ parse: atMost(40, asLine), hint: '例如 务工、随子女居住' },
  },
  {
    ...{ field: 'address', headers: ['现住址', '现居住地', '居住地址', '详细地址', '住址'] },
    ...{ parse: atMost(100, asLine), hint: '没有就空着', mask: maskAddress },
  },
  {
    ...{ field: 'branch', headers: ['编入支部', '流入支部', '流入地党支部', '现编入党支部'] },
    hint: '空着就记在导入的这个组织下',
  },
]
