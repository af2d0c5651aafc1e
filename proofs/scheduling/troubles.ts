import * as v from 'valibot'
import type { Item } from '../testing/scan-table'

const tripSchema = v.looseObject({
  trip: v.looseObject({
    ...{ state: v.string(), overdueTimes: v.number(), memberId: v.string() },
    host: v.optional(v.looseObject({ kind: v.string() })),
    ...{ letter: v.optional(v.string()), saidArrivedAt: v.optional(v.string()) },
    reviewAskedOn: v.optional(v.string()),
  }),
})
type Due = v.InferOutput<typeof tripSchema>['trip']
const inflowSchema = v.looseObject({ inflow: v.looseObject({ overdueTimes: v.optional(v.number(), 0) }) })
const eventSchema = v.looseObject({
  event: v.looseObject({ type: v.string(), aggregateId: v.optional(v.string()) }),
})
const noticeSchema = v.looseObject({ code: v.string() })

/** What is written for one thing that is due: how often its day is counted, and who is told. */
interface Written {
  counted: number
  events: number
  /** Rows in inboxes, by their codes. */
  rows: Record<string, number>
}

const rowsAbout = (items: readonly Item[], key: 'tripId' | 'inflowId', id: string) => {
  const rows: Record<string, number> = {}
  for (const item of items)
    if (item.kind === 'notice' && item[key] === id) {
      const { code } = v.parse(noticeSchema, item)
      rows[code] = (rows[code] ?? 0) + 1
    }
  return rows
}

const fellDue = (item: Item, ...types: string[]) =>
  item.kind === 'event' && types.includes(v.parse(eventSchema, item).event.type)

/** What a letter to an office outside waits for when its day comes. */
const silenceOfLetter: Record<string, string> = {
  answered: 'letter_to_call_back',
  called_back: 'letter_not_taken',
}

/** Which lines stand in inboxes after one silence, by what the trip waited for. */
function expectedOf({ state, host, letter, saidArrivedAt, reviewAskedOn }: Due): string[] {
  if (reviewAskedOn) return ['trip_review_due', 'trip_how_are_you']
  switch (state) {
    case 'returned_for_completion':
      return ['trip_needs_completion', 'trip_not_completed']
    case 'hosted':
    case 'origin_managed':
      return ['trip_how_are_you', 'trip_contact_due']
    case 'routed':
      if (host?.kind === 'outside') return [silenceOfLetter[letter ?? ''] ?? 'trip_not_answered']
      return host?.kind === 'branch' || saidArrivedAt
        ? ['trip_overdue']
        : ['trip_please_check_in', 'trip_not_arrived']
    default:
      return ['trip_overdue']
  }
}

/** What stands in the table about everything that was due, by its id. */
export function writtenIn(items: readonly Item[]): Map<string, Written & { expected: string[] }> {
  const written = new Map<string, Written & { expected: string[] }>()
  for (const item of items) {
    if (item.kind === 'trip') {
      const { trip } = v.parse(tripSchema, item)
      const id = item.pk.slice('TRP#'.length)
      written.set(id, {
        // To be asked to look is counted once, as a silence is.
        counted: trip.overdueTimes + (trip.reviewAskedOn ? 1 : 0),
        events: items.filter((one) => one.pk === item.pk && fellDue(one, 'trip.fell_due', 'trip.review_due'))
          .length,
        rows: rowsAbout(items, 'tripId', id),
        expected: expectedOf(trip),
      })
    }
    if (item.kind === 'inflowMember') {
      const id = item.pk.slice('IFL#'.length)
      const mine = (one: Item) => v.parse(eventSchema, one).event.aggregateId === id
      written.set(id, {
        counted: v.parse(inflowSchema, item).inflow.overdueTimes,
        events: items.filter((one) => fellDue(one, 'inflow.fell_due') && mine(one)).length,
        rows: rowsAbout(items, 'inflowId', id),
        expected: ['inflow_overdue'],
      })
    }
  }
  return written
}

/** What isn't there exactly once, in words. */
export function troublesIn(items: readonly Item[]): string[] {
  return [...writtenIn(items).values()].flatMap(({ counted, events, rows, expected }) => [
    ...(counted === 1 ? [] : [`counted ${counted} times`]),
    ...(events === 1 ? [] : [`${events} events`]),
    ...expected.flatMap((code) => (rows[code] === 1 ? [] : [`${rows[code] ?? 0} rows ${code}`])),
  ])
}
