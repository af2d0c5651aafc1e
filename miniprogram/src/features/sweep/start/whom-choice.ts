import { memberCategories } from '@shared/member/member'
import { categoryWords } from '@shared/member/words'
import type { Whom } from '@shared/sweep/sweep'
import type { Option } from '@/ui/option-list'

export const everybody = 'everybody'

/** After how many days without a word, and how people say it. */
const silences = [
  { days: 30, words: '一个月' },
  { days: 90, words: '三个月' },
  { days: 180, words: '半年' },
] as const
const silenceOf = (days: number) => `silent-${days}`

/** Whom one may ask after: all, those of whom nobody has heard for some time, or those of one category. */
export const whomOptions: readonly Option[] = [
  { value: everybody, label: '全部党员' },
  ...silences.map(({ days, words }) => ({
    value: silenceOf(days),
    label: `${words}没有消息的`,
    detail: '在家、在外都算，按联系记录、外出和以前的摸排',
  })),
  ...memberCategories.map((value) => ({ value, label: `只问${categoryWords[value]}的` })),
]

/** What was chosen, as a sweep says it. */
export function whomOf(chosen: string): Whom {
  const silence = silences.find(({ days }) => silenceOf(days) === chosen)
  if (silence) return { kind: 'not_contacted', days: silence.days }
  const category = memberCategories.find((one) => one === chosen)
  return category ? { kind: 'categories', categories: [category] } : { kind: 'everybody' }
}
