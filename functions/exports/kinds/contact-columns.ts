import { contactWays, contactWayWords } from '@shared/contact/schema'
import type { OutColumn } from './out-column'

const column = (field: string, headers: readonly [string, ...string[]], more: Partial<OutColumn> = {}) => ({
  ...{ field, headers, hint: '' },
  ...more,
})
const number = { kind: 'number' } as const

const whose = [
  column('above', ['上级党组织', '党委', '所属党委']),
  column('branch', ['所在支部', '支部', '党支部']),
  column('name', ['姓名', '党员姓名']),
]

/** The ledger of a quarter or a year: a line for each member, one for each branch, one for all. */
export const contactSheetColumns: readonly OutColumn[] = [
  ...whose,
  column('period', ['时间段', '季度', '年度']),
  column('entries', ['联系次数', '联系人次'], number),
  column('members', ['联系人数'], number),
  ...contactWays.map((way) => column(way, [contactWayWords[way]], number)),
  column('last', ['最近联系', '最近一次联系']),
  column('difficulties', ['发现困难', '困难数'], number),
  column('difficulty', ['困难内容', '存在困难'], { width: 40 }),
  column('followUps', ['要办的事'], number),
  column('followUpsDone', ['已办好'], number),
  // By it each figure is found in the log again.
  column('nos', ['记录编号', '编号'], { width: 60 }),
]

/** Every entry of a quarter or a year, with its number; also those that were struck out. */
export const contactEntryColumns: readonly OutColumn[] = [
  column('nos', ['记录编号', '编号']),
  ...whose,
  column('on', ['联系日期', '日期']),
  column('how', ['联系方式', '方式']),
  column('by', ['联系人', '谁联系的']),
  column('org', ['联系的组织']),
  column('topics', ['聊了什么', '主题']),
  column('topic', ['内容', '联系内容'], { width: 40 }),
  column('difficulty', ['发现的困难', '困难'], { width: 40 }),
  column('followUp', ['后续', '后续措施']),
  column('followUpOn', ['哪天前办']),
  column('done', ['办好没有']),
  column('standing', ['算不算数', '状态']),
]
