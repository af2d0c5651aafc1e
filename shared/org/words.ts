import type { orgLevels, orgTypes, unitKinds } from './schema'

type Words<Codes extends readonly string[]> = Record<Codes[number], string>

export const levels: Words<typeof orgLevels> = {
  committee: '党委（党工委）',
  general_branch: '党总支',
  branch: '党支部',
  group: '党小组',
}

export const types: Words<typeof orgTypes> = {
  regular: '一般',
  mobile: '流动党员',
  joint: '联合',
  temporary: '临时',
  functional: '功能型',
}

export const units: Words<typeof unitKinds> = {
  village: '村',
  community: '社区',
  agency: '机关',
  institution: '事业单位',
  school: '学校',
  enterprise: '企业',
  association: '社会组织',
  other: '其他',
}

const wordIn = (words: Record<string, string>, code: string): string => words[code] ?? '其他'

export const levelWords = (level: string): string => wordIn(levels, level)
export const unitWords = (unit: string): string => wordIn(units, unit)

/** What an organisation is: 党支部, and its type where that isn't the usual one: 党支部 · 流动党员. */
export const kindWords = ({ level, type }: { level: string; type: string }): string =>
  type === 'regular' ? levelWords(level) : `${levelWords(level)} · ${wordIn(types, type)}`
