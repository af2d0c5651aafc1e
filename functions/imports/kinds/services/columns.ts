import { classWords } from '@shared/post/class-words'
import { mostMinutes } from '@shared/post/rules'
import { asChoice, asCode, asDay, asLine, asName, type ParseCell } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'
import { communityColumn, compoundColumn } from '../places/columns'

export type ServiceColumn =
  | ('name' | 'memberNo' | 'community' | 'compound' | 'on' | 'post' | 'class')
  | ('minutes' | 'hours' | 'confirmedBy')

const classes = Object.fromEntries(Object.entries(classWords).map(([code, word]) => [word, code]))

/** A length in minutes, from a cell that counts in units of so many minutes. */
const asLength =
  (unit: number, word: string): ParseCell =>
  ({ text }) => {
    const plain = text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(new RegExp(`${word}$`), '')
    const minutes = /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * unit) : 0
    return minutes >= 1 && minutes <= mostMinutes
      ? { value: String(minutes) }
      : { code: 'NOT_IN_LIST', why: `请填一次服务的${word}数，一次最多 ${mostMinutes / 60} 小时` }
  }

/** Service that was done and confirmed before: docs/rules.md#service-posts. */
export const serviceColumns: readonly KindColumn<ServiceColumn>[] = [
  {
    ...{ field: 'name', headers: ['姓名', '党员姓名', '名字'], required: true },
    ...{ parse: atMost(30, asName), hint: '必填，要已经到这个社区或小区报到' },
  },
  {
    ...{ field: 'memberNo', headers: ['党员编号', '编号'], parse: atMost(32, asCode) },
    hint: '没有报到的要填；本县名册里的',
  },
  communityColumn,
  compoundColumn,
  {
    ...{ field: 'on', headers: ['服务日期', '日期', '服务时间', '活动日期'], required: true },
    ...{ parse: asDay, hint: '必填，例如 2026-09-01' },
  },
  {
    ...{ field: 'post', headers: ['岗位', '服务岗位', '服务内容', '活动名称', '项目'], required: true },
    ...{ parse: atMost(20, asLine), hint: '必填，例如 治安巡逻' },
  },
  {
    ...{ field: 'class', headers: ['岗位类别', '类别', '服务类别'], parse: asChoice(classes) },
    hint: `${Object.keys(classes).join('、')}；岗位是系统里的名称时可以空着`,
  },
  {
    ...{ field: 'minutes', headers: ['时长（分钟）', '服务时长（分钟）', '分钟', '分钟数'] },
    ...{ parse: asLength(1, '分钟'), hint: '分钟和小时填一个' },
  },
  {
    ...{ field: 'hours', headers: ['时长（小时）', '服务时长（小时）', '小时', '小时数', '服务时长'] },
    ...{ parse: asLength(60, '小时'), hint: '例如 1.5' },
  },
  {
    ...{ field: 'confirmedBy', headers: ['确认人', '审核人', '证明人', '负责人'], required: true },
    ...{ parse: atMost(30, asLine), hint: '必填，当时是谁确认的' },
  },
]
