import { asCode, asDay, asName } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'

export type AboutMember = 'name' | 'branch' | 'memberNo' | 'joinedOn'

/** By what a sheet says which member of the roster a row is about: their number, or name and branch. */
export const aboutMemberColumns: readonly KindColumn<AboutMember>[] = [
  {
    ...{ field: 'name', headers: ['姓名', '党员姓名', '名字'], required: true },
    ...{ parse: atMost(30, asName), hint: '必填，要在名册里' },
  },
  {
    field: 'branch',
    headers: [
      '所在支部',
      '所在党支部',
      '所属支部',
      '所属党支部',
      '党支部',
      '支部',
      '流出地党支部',
      '所在党组织',
    ],
    hint: '没有编号的要填。名字有重复的写成“上级/支部”',
  },
  {
    ...{ field: 'memberNo', headers: ['党员编号', '编号', '党员编码', '党员代码'] },
    ...{ parse: atMost(32, asCode), hint: '本县自己的编号，没有就空着' },
  },
  {
    ...{ field: 'joinedOn', headers: ['入党日期', '入党时间'] },
    ...{ parse: asDay, hint: '支部里有同名的才要填，例如 2008-07-01' },
  },
]
