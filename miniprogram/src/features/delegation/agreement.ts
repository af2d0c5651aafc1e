import type { delegationScopes } from '@shared/access/person'
import { addDays, type Day } from '@shared/time'

type Scope = (typeof delegationScopes)[number]

/** For how long somebody may act, counted from today; a year is the most. */
export const terms = [
  { value: '30', label: '一个月' },
  { value: '90', label: '三个月' },
  { value: '365', label: '一年' },
] as const

/** What may be agreed, from little to much, as it is said to the member or about them. */
export const kindsFor = (whom: '您' | '本人') => [
  { value: 'trips', label: '只办外出报备', detail: `替${whom}报备、补充、撤回、报告返回` },
  { value: 'wishes', label: '只办微心愿', detail: `替${whom}提心愿、同意发布的话、说实现了没有` },
  { value: 'both', label: '外出报备和微心愿', detail: '上面两样都替办' },
  {
    value: 'all',
    label: whom === '您' ? '两样都办，还能看我的信息' : '两样都办，还能看本人的信息',
    detail: `还看得到名册里的${whom}、谁看过${whom}的信息`,
  },
]

export const lastDayOf = (term: string, today: Day): Day => addDays(today, Number(term))

const scopes: Record<string, Scope[]> = {
  trips: ['trips'],
  wishes: ['wishes'],
  both: ['trips', 'wishes'],
  all: ['trips', 'wishes', 'data'],
}

export const scopesOf = (kind: string): Scope[] => scopes[kind] ?? ['trips']
