import type { Standing } from '@shared/station/openings'
import { addDays, dayOf, daysBetween, type Instant } from '@shared/time'
import { sayDay, sayTime } from './words'

/** The end of a day is 24:00 and belongs to it. */
function sayUntil(until: Instant, now: Instant): string {
  const time = sayTime(until)
  if (dayOf(until) === dayOf(now)) return `，到 ${time}`
  return time === '0:00' && dayOf(until) === addDays(dayOf(now), 1) ? '，到 24:00' : ''
}

/** 现在开着，到 17:30; 现在关着，明天 8:30 开; nothing when nobody knows. */
export function standingWords(standing: Standing, now: Instant): { open: boolean; text: string } | undefined {
  switch (standing.is) {
    case 'open':
      return { open: true, text: `现在开着${sayUntil(standing.until, now)}` }
    case 'shut': {
      const { opensAt } = standing
      if (!opensAt) return { open: false, text: '现在关着' }
      const day =
        daysBetween(dayOf(now), dayOf(opensAt)) === 0 ? '' : `${sayDay(dayOf(opensAt), dayOf(now))} `
      return { open: false, text: `现在关着，${day}${sayTime(opensAt)} 开` }
    }
    case 'unknown':
      return undefined
  }
}
