import { type Day, dayOf, daysBetween, type Instant, msOf } from '@shared/time'

const near: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

/** A day as people say it: 今天, 后天, 11月30日, 去年11月30日, 2023年11月30日. */
export function sayDay(day: Day, today: Day): string {
  const close = near[daysBetween(today, day)]
  if (close) return close
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const years = year - Number(today.slice(0, 4))
  const before = years === 0 ? '' : years === -1 ? '去年' : years === 1 ? '明年' : `${year}年`
  return `${before}${month}月${date}日`
}

/** The clock of Asia/Shanghai: 9:05. */
export function sayTime(at: Instant): string {
  const minutes = Math.floor((msOf(at) - Date.parse(`${dayOf(at)}T00:00:00.000+08:00`)) / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** A moment as people say it: 刚刚, 今天 15:00, 昨天 9:05, further away only the day. */
export function sayInstant(at: Instant, now: Instant): string {
  const age = msOf(now) - msOf(at)
  if (age >= 0 && age < 60_000) return '刚刚'
  const day = sayDay(dayOf(at), dayOf(now))
  const isNear = Math.abs(daysBetween(dayOf(now), dayOf(at))) <= 1
  return isNear ? `${day} ${sayTime(at)}` : day
}
