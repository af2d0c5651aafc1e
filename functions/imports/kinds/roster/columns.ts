import { maskAddress, maskPhone } from '@shared/access/mask'
import type { memberCategories, standings } from '@shared/member/member'
import { asChoice, asCode, asDay, asLine, asMobile, asName } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'

export const rosterFields = [
  'name',
  'branch',
  'memberNo',
  'phone',
  'joinedOn',
  'standing',
  'category',
  'unit',
  'address',
  'activityCardNo',
  'registeredNationallyOn',
] as const
export type RosterColumn = (typeof rosterFields)[number]

const standingWords: Record<string, (typeof standings)[number]> = {
  正式党员: 'full',
  正式: 'full',
  预备党员: 'probationary',
  预备: 'probationary',
}

/** The usual word of each first; offices also write what people do. */
const categoryWords: Record<string, (typeof memberCategories)[number]> = {
  离退休: 'retired',
  离休: 'retired',
  退休: 'retired',
  离退休人员: 'retired',
  离退休干部: 'retired',
  高校毕业生: 'graduate',
  大学毕业生: 'graduate',
  毕业生: 'graduate',
  未就业高校毕业生: 'graduate',
  在职: 'employed',
  在岗: 'employed',
  在职在岗: 'employed',
  其他: 'other',
  务工经商: 'other',
  务工: 'other',
  经商: 'other',
  务农: 'other',
  农民: 'other',
}

/** What a roster may hold of somebody: docs/rules.md#members. */
export const rosterColumns: readonly KindColumn<RosterColumn>[] = [
  {
    ...{ field: 'name', headers: ['姓名', '党员姓名', '名字'], required: true },
    ...{ parse: atMost(30, asName), hint: '必填' },
  },
  {
    field: 'branch',
    headers: [
      ...['所在支部', '所在党支部', '所属支部', '所属党支部', '党支部', '支部', '支部名称', '党支部名称'],
      ...['所在党组织', '所属党组织', '组织关系所在党支部', '组织关系所在支部', '流出地党支部'],
    ],
    ...{ required: true, hint: '必填。名字有重复的，写成“清泉镇党委/柳湾村支部”，或者写组织编码' },
  },
  {
    ...{ field: 'memberNo', headers: ['党员编号', '编号', '党员编码', '党员代码'] },
    ...{ parse: atMost(32, asCode), hint: '本县自己的编号，没有就空着' },
  },
  {
    field: 'phone',
    headers: ['手机号', '手机号码', '手机', '联系电话', '电话', '移动电话', '联系方式', '本人手机号'],
    ...{ parse: asMobile, hint: '11 位手机号', mask: maskPhone },
  },
  {
    field: 'joinedOn',
    headers: ['入党日期', '入党时间', '加入中共组织日期', '加入党组织日期', '加入中国共产党日期'],
    ...{ parse: asDay, hint: '例如 2008-07-01' },
  },
  {
    ...{ field: 'standing', headers: ['党员类别', '党员类型', '是否预备党员', '党籍状态'] },
    ...{ parse: asChoice(standingWords), hint: '正式党员 或 预备党员' },
  },
  {
    ...{ field: 'category', headers: ['人员类别', '类别', '人员类型', '人员身份'] },
    ...{ parse: asChoice(categoryWords), hint: '离退休、高校毕业生、在职 或 其他' },
  },
  {
    ...{ field: 'unit', headers: ['工作单位', '工作或学习单位', '单位', '原工作单位', '工作单位及职务'] },
    ...{ parse: atMost(60, asLine), hint: '现在或退休前的单位' },
  },
  {
    ...{ field: 'address', headers: ['家庭住址', '住址', '家庭地址', '现居住地', '居住地址', '户籍地址'] },
    ...{ parse: atMost(100, asLine), hint: '没有就空着', mask: maskAddress },
  },
  {
    ...{ field: 'activityCardNo', headers: ['活动证号', '流动党员活动证号', '活动证编号', '流动证号'] },
    ...{ parse: atMost(32, asCode), hint: '没有就空着' },
  },
  {
    field: 'registeredNationallyOn',
    headers: ['全国系统登记日期', '在全国系统登记的日期', '全国党员信息系统登记日期', '登记日期'],
    ...{ parse: asDay, hint: '例如 2024-03-15' },
  },
]
