import { addDays, type Day } from '@shared/time'

/** For how long somebody may act, counted from today; a year is the most. */
export const terms = [
  { value: '30', label: '一个月' },
  { value: '90', label: '三个月' },
  { value: '365', label: '一年' },
] as const

/** What may be agreed, from little to much, as it is said to the member or about them. */
export const kindsFor = (whom: '您' | '本人') => [
  { value: 'trips', label: '只办外出报备', detail: `替${whom}报备、补充、撤回、报告返回` },
  {
    value: 'all',
    label: whom === '您' ? '外出报备，还能看我的信息' : '外出报备，还能看本人的信息',
    detail: `还看得到名册里的${whom}、谁看过${whom}的信息`,
  },
]

export const lastDayOf = (term: string, today: Day): Day => addDays(today, Number(term))

export const scopesOf = (kind: string): ('trips' | 'data')[] =>
  kind === 'all' ? ['trips', 'data'] : ['trips']
