import { addDays, atHour, type Day, type Instant, instant, msOf } from '@shared/time'

/**
 * A moment of a day before today.
 * @param clock what the clock in Shanghai shows, `9:12`.
 */
export function daysAgo(today: Day, days: number, clock: string): Instant {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return instant(msOf(atHour(addDays(today, -days), hour)) + minute * 60_000)
}
