import { type Day, dayOf, type Instant, msOf } from '@shared/time'

export { roleWords } from '@shared/access/role-words'
export { kindWords } from '@shared/exports/kind-words'

/** 11月30日, with the year when it isn't this one. */
export function sayDay(day: Day, today: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year === today.slice(0, 4) ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
}

/** 11月30日 9:05, by the clock of Shanghai. */
export function sayInstant(at: Instant, today: Day): string {
  const minutes = Math.floor((msOf(at) - Date.parse(`${dayOf(at)}T00:00:00.000+08:00`)) / 60_000)
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return `${dayOf(at) === today ? '今天' : sayDay(dayOf(at), today)} ${time}`
}
