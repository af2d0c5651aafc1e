import { addDays, type Day } from '@shared/time'

/** For how long somebody may act, counted from today; a year is the most. */
export const terms = [
  { value: '30', label: '一个月' },
  { value: '90', label: '三个月' },
  { value: '365', label: '一年' },
] as const

/** What may be agreed, from little to much. */
export const kinds = [
  { value: 'trips', label: '只办外出报备', detail: '替您报备、补充、撤回、报告返回' },
  { value: 'all', label: '外出报备，还能看我的信息', detail: '还看得到名册里的您、谁看过您的信息' },
] as const

export const lastDayOf = (term: string, today: Day): Day => addDays(today, Number(term))

export const scopesOf = (kind: string): ('trips' | 'data')[] =>
  kind === 'all' ? ['trips', 'data'] : ['trips']
