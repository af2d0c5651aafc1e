import type { OrgSummary } from '@shared/org/contract'

const levels: Record<string, string> = {
  committee: '党委',
  general_branch: '党总支',
  branch: '党支部',
  group: '党小组',
}
const types: Record<string, string> = {
  mobile: '流动',
  joint: '联合',
  temporary: '临时',
  functional: '功能型',
}

/** What kind of organisation it is: 党支部, 临时党支部. One of a later release: 党组织. */
export const levelWords = ({ level, type }: Pick<OrgSummary, 'level' | 'type'>): string =>
  `${types[type] ?? ''}${levels[level] ?? '党组织'}`
