import { addDays, type Day, dayOf, daysBetween, instantSchema } from '@shared/time'
import * as v from 'valibot'
import { addWorkingDays } from '../../functions/calendar/working-days'
import type { Item } from '../testing/scan-table'

/** What somebody is reminded of whose trip goes on and on, and of whom nobody hears. */
export const walks = ['expected', 'hosted', 'kept in touch with', 'staying longer'] as const
export type Walk = (typeof walks)[number]

/** A trip whose days are walked, and whose. */
export interface Walked {
  tripId: string
  memberId: string
}

/** They leave on the second day. */
const leaves = 2
/** For so long, up to the look after half a year. */
export const walkedDays = leaves + 150

/**
 * On which days after the first each falls due: seven, fifteen and thirty days after leaving, and then as seldom as
 * anybody; ninety days without a word, once more after three working days, and half a year away; where they stay
 * longer than they said first, by the day that they say now.
 */
export function expectedDays(first: Day): Record<Walk, number[]> {
  const soon = (day: number) => daysBetween(first, addWorkingDays(addDays(first, day), 3))
  const silent = [90, soon(90), walkedDays]
  return {
    expected: [7, 15, 30, 30 + 90].map((days) => leaves + days),
    ...{ hosted: silent, 'kept in touch with': silent },
    'staying longer': [60, soon(60), walkedDays],
  }
}

const eventSchema = v.looseObject({ event: v.looseObject({ type: v.string(), at: instantSchema }) })

/** On which days after the first a trip fell due, as its events say. */
export const daysOf = (items: readonly Item[], tripId: string, first: Day): number[] =>
  items.flatMap((item) => {
    if (item.kind !== 'event' || item.pk !== `TRP#${tripId}`) return []
    const { type, at } = v.parse(eventSchema, item).event
    return type === 'trip.fell_due' || type === 'trip.review_due' ? [daysBetween(first, dayOf(at))] : []
  })

const noticeSchema = v.looseObject({ code: v.string(), at: instantSchema })

/** Who was told two things on one day, in words. */
export function toldTwice(items: readonly Item[], memberIds: readonly string[]): string[] {
  const seen = new Set<string>()
  return items.flatMap((item) => {
    if (item.kind !== 'notice' || !memberIds.some((memberId) => item.pk === `INB#${memberId}`)) return []
    const { code, at } = v.parse(noticeSchema, item)
    const when = `${item.pk} ${dayOf(at)}`
    const again = seen.has(when)
    seen.add(when)
    return again ? [`${code} to ${when}, told already`] : []
  })
}
