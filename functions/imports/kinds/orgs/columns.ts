import type { OrgNode } from '@shared/org/tree'
import { asChoice, asCode, asDay, asLine, asPhone } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'

export const orgFields = [
  'name',
  'parent',
  'level',
  'type',
  'phone',
  'establishedOn',
  'approvedBy',
  'termEndsOn',
  'code',
  'goLiveOn',
] as const
export type OrgColumn = (typeof orgFields)[number]

const levelWords: Record<string, OrgNode['level']> = {
  党委: 'committee',
  党总支: 'general_branch',
  党支部: 'branch',
  党小组: 'group',
  党工委: 'committee',
  党组: 'committee',
  总支: 'general_branch',
  总支部: 'general_branch',
  党总支部: 'general_branch',
  支部: 'branch',
  小组: 'group',
}

const typeWords: Record<string, OrgNode['type']> = {
  一般: 'regular',
  流动党员党组织: 'mobile',
  联合党组织: 'joint',
  临时党组织: 'temporary',
  功能型党组织: 'functional',
  普通: 'regular',
  常规: 'regular',
  正式: 'regular',
  流动: 'mobile',
  流动党员党支部: 'mobile',
  流动党支部: 'mobile',
  联合: 'joint',
  联合党支部: 'joint',
  临时: 'temporary',
  临时党支部: 'temporary',
  功能型: 'functional',
  功能型党支部: 'functional',
}

/** Docs: docs/rules.md#organisation-levels. */
export const orgColumns: readonly KindColumn<OrgColumn>[] = [
  {
    ...{ field: 'name', headers: ['组织名称', '党组织名称', '名称', '组织全称', '党组织全称'] },
    ...{ required: true, parse: atMost(40, asLine), hint: '必填' },
  },
  {
    ...{ field: 'parent', headers: ['上级组织', '上级党组织', '上级', '上级组织名称', '上级党组织名称'] },
    ...{
      required: true,
      mayBeEmpty: true,
      hint: '必填。可以是这张表里的，也可以是已经有的；名字有重复的写成“上级/下级”',
    },
  },
  {
    ...{ field: 'level', headers: ['层级', '级别', '组织层级', '组织级别'] },
    ...{ parse: asChoice(levelWords), hint: '党委、党总支、党支部 或 党小组；空着时按名称判断' },
  },
  {
    ...{ field: 'type', headers: ['类别', '组织类别', '类型', '组织类型'] },
    ...{ parse: asChoice(typeWords), hint: '一般、流动、联合、临时 或 功能型；空着算一般' },
  },
  {
    ...{ field: 'phone', headers: ['电话', '联系电话', '办公电话', '值班电话'] },
    ...{ parse: asPhone, hint: '单位的电话，座机带区号' },
  },
  {
    ...{ field: 'establishedOn', headers: ['成立日期', '成立时间', '建立日期', '建立时间', '批准成立日期'] },
    ...{ parse: asDay, hint: '例如 2019-06-20' },
  },
  {
    ...{ field: 'approvedBy', headers: ['批准组织', '批准机关', '批准单位', '批准党组织'] },
    ...{ parse: atMost(60, asLine), hint: '批准成立的组织' },
  },
  {
    ...{ field: 'termEndsOn', headers: ['任期届满', '任期届满日期', '换届日期', '届满日期', '应换届时间'] },
    ...{ parse: asDay, hint: '例如 2027-06-20' },
  },
  {
    ...{ field: 'code', headers: ['编码', '组织编码', '组织代码', '党组织编码', '党组织代码'] },
    ...{ parse: atMost(40, asCode), hint: '全国系统里的编码，没有就空着' },
  },
  {
    ...{ field: 'goLiveOn', headers: ['上线日期', '启用日期', '开始使用日期'] },
    ...{ parse: asDay, hint: '从这天起才提醒和督促，空着跟上级一样' },
  },
]

/** What an organisation's name says of its level, where the sheet doesn't. */
export function levelOfName(name: string): OrgNode['level'] | undefined {
  if (/小组$/.test(name)) return 'group'
  if (/总支(部)?(委员会)?$/.test(name)) return 'general_branch'
  if (/支部(委员会)?$/.test(name)) return 'branch'
  return /(党委|工委|党组|县委|市委|区委|委员会)$/.test(name) ? 'committee' : undefined
}

/** What it says of its type. */
export function typeOfName(name: string): OrgNode['type'] {
  if (/流动党员/.test(name)) return 'mobile'
  if (/联合/.test(name)) return 'joint'
  if (/临时/.test(name)) return 'temporary'
  return /功能型/.test(name) ? 'functional' : 'regular'
}
