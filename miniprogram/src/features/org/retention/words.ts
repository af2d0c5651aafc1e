import { leastLogDays, type Retention } from '@shared/privacy/retention'

/** Every period that a county sets: what it is called, from when it counts, and how short it may be. */
export const retentionWords = {
  tripDays: { label: '外出报备', hint: '办完以后留几天', least: 1 },
  contactLogDays: { label: '联系记录', hint: '写下以后留几天', least: 1 },
  noticeDays: { label: '提醒', hint: '发出以后留几天', least: 1 },
  lookDays: { label: '谁看过', hint: '谁看过电话和住址，看过以后留几天', least: leastLogDays },
  logDays: { label: '操作日志', hint: '记下以后留几天', least: leastLogDays },
} as const satisfies Record<keyof Retention, { label: string; hint: string; least: number }>

type Period = keyof typeof retentionWords
export const periods = Object.keys(retentionWords).filter((key): key is Period => key in retentionWords)

/** What stands in the fields, as text. */
export type RetentionFields = Record<Period, string>

export const fieldsOf = (retention: Retention): RetentionFields => ({
  tripDays: String(retention.tripDays),
  contactLogDays: String(retention.contactLogDays),
  noticeDays: String(retention.noticeDays),
  lookDays: String(retention.lookDays),
  logDays: String(retention.logDays),
})

/** The numbers that stand in the fields; what is no number is none. */
export function retentionIn(fields: RetentionFields): Retention {
  const number = (key: Period) => (/^\d+$/.test(fields[key].trim()) ? Number(fields[key].trim()) : NaN)
  return {
    tripDays: number('tripDays'),
    contactLogDays: number('contactLogDays'),
    noticeDays: number('noticeDays'),
    lookDays: number('lookDays'),
    logDays: number('logDays'),
  }
}

/** Which fields hold no period that may be set, and what may. */
export function wrongIn(retention: Retention, longest: Retention): Partial<RetentionFields> {
  const wrong = periods.filter((key) => {
    const days = retention[key]
    return !(days >= retentionWords[key].least && days <= longest[key])
  })
  return Object.fromEntries(
    wrong.map((key) => [key, `请填 ${retentionWords[key].least} 到 ${longest[key]} 的整数`]),
  )
}
