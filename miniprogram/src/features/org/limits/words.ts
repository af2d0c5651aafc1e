import type { Limits } from '@shared/county/county'

/** Every limit: what it is called, in which days it counts, and who is meant. */
export const limitWords = {
  acknowledgeWorkingDays: {
    label: '登记、归档',
    unit: '个工作日',
    hint: '支部几个工作日内登记、安排驿站、归档；党员补材料也一样',
  },
  hostWorkingDays: { label: '编入支部', unit: '个工作日', hint: '驿站见到人后几个工作日内编入支部' },
  arrivalDays: { label: '催报到', unit: '天', hint: '离家几天还没报到，提醒本人，也告诉支部' },
  arrivalAgainDays: { label: '再催', unit: '天', hint: '离家第几天再提醒，几次之间用顿号隔开，如 15、30' },
  contactDays: { label: '联系一次', unit: '天', hint: '在外的党员隔多少天联系一次' },
  reviewDays: { label: '看算不算流动', unit: '天', hint: '离家多少天，请支部看看算不算流动党员' },
} as const satisfies Record<keyof Limits, { label: string; unit: string; hint: string }>

type Limit = keyof typeof limitWords
export const limitKeys = Object.keys(limitWords).filter((key): key is Limit => key in limitWords)

/** As it stands in a field: 3, or 15、30. */
export const fieldText = (value: number | readonly number[]): string =>
  typeof value === 'number' ? String(value) : value.join('、')

/** As people read it: 3 个工作日, 第 15、30 天, 不再提醒. */
export function sayLimit(key: Limit, limits: Limits): string {
  const value = limits[key]
  if (typeof value === 'number') return `${value} ${limitWords[key].unit}`
  return value.length === 0 ? '不再提醒' : `第 ${fieldText(value)} 天`
}

/** What stands in the fields, as text. */
export type LimitFields = Record<Limit, string>

export const fieldsOf = (limits: Limits): LimitFields => ({
  acknowledgeWorkingDays: fieldText(limits.acknowledgeWorkingDays),
  hostWorkingDays: fieldText(limits.hostWorkingDays),
  arrivalDays: fieldText(limits.arrivalDays),
  arrivalAgainDays: fieldText(limits.arrivalAgainDays),
  contactDays: fieldText(limits.contactDays),
  reviewDays: fieldText(limits.reviewDays),
})

/** The numbers that stand in the fields; what is no number is none, and refused by the endpoint's schema. */
export function limitsIn(fields: LimitFields): Limits {
  const number = (key: Limit) => (/^\d+$/.test(fields[key].trim()) ? Number(fields[key].trim()) : NaN)
  return {
    acknowledgeWorkingDays: number('acknowledgeWorkingDays'),
    hostWorkingDays: number('hostWorkingDays'),
    arrivalDays: number('arrivalDays'),
    arrivalAgainDays: fields.arrivalAgainDays.split(/[^\d]+/).flatMap((n) => (n === '' ? [] : [Number(n)])),
    contactDays: number('contactDays'),
    reviewDays: number('reviewDays'),
  }
}
