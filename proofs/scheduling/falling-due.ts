import * as v from 'valibot'
import type { Item } from '../testing/scan-table'
import { silenceOfInflow, silenceOfTrip, silenceOfWish } from './silences'

/** What falls due: one transaction changes it, leaves one event, and by that event people are told, each of them once. */
interface Kind {
  /** Before its id in its partition key. */
  prefix: string
  /** As a row in an inbox names it, which else only says what it is about by its code. */
  names: 'tripId' | 'inflowId' | 'wishId' | undefined
  events: readonly string[]
  /** With which codes people are told, one for each of them, by how it was and how it is since. */
  tells: (before: Item, after: Item, all: readonly Item[]) => readonly string[]
}

const signUpSchema = v.looseObject({ signUp: v.looseObject({ memberId: v.string(), state: v.string() }) })

/** Who has a seat. */
const onShift = (all: readonly Item[], { pk }: Item): string[] =>
  all.flatMap((one) => {
    if (one.pk !== pk || one.kind !== 'signUp') return []
    const { memberId, state } = v.parse(signUpSchema, one).signUp
    return state === 'signed' ? [memberId] : []
  })

const kinds: Readonly<Record<string, Kind>> = {
  trip: {
    ...{ prefix: 'TRP#', names: 'tripId', events: ['trip.fell_due', 'trip.review_due'] },
    tells: (_before, after) => silenceOfTrip(after),
  },
  inflowMember: {
    ...{ prefix: 'IFL#', names: 'inflowId', events: ['inflow.fell_due'] },
    tells: (_before, after) => silenceOfInflow(after),
  },
  wish: {
    ...{ prefix: 'WSH#', names: 'wishId', events: ['wish.fell_due', 'wish.expired', 'wish.released'] },
    tells: (before) => silenceOfWish(before),
  },
  shift: {
    ...{ prefix: 'SHF#', names: undefined, events: ['post.reminded'] },
    tells: (_before, after, all) => onShift(all, after).map(() => 'post_tomorrow'),
  },
  unitLine: {
    ...{ prefix: 'USL#', names: undefined, events: ['unitHours.shown'] },
    tells: () => ['unit_hours_to_look_at'],
  },
}
export const kindsThatFallDue = Object.keys(kinds)

const eventSchema = v.looseObject({
  event: v.looseObject({
    ...{ type: v.string(), aggregateId: v.optional(v.string()), tripId: v.optional(v.string()) },
  }),
})
const noticeSchema = v.looseObject({ code: v.string() })
const keyOf = ({ pk, sk }: Item) => `${pk} ${sk}`

/** Is it due by the table's own index? */
export const isDue = ({ duePk, dueSk }: Item, today: string): boolean =>
  typeof duePk === 'string' && typeof dueSk === 'string' && dueSk.slice(0, today.length) <= today

const fallsDue = (item: Item, today: string) => item.kind in kinds && isDue(item, today)

/** How many of a kind are due. */
export function dueByKind(items: readonly Item[], today: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of items.filter((item) => isDue(item, today))) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Who may be told of something that its row doesn't name, and by which code: a shift's people, whose line it is. */
function isAbout(notice: Item, item: Item, kind: Kind, id: string, all: readonly Item[]): boolean {
  if (kind.names) return notice[kind.names] === id
  const people = item.kind === 'shift' ? onShift(all, item) : [id]
  return (
    people.some((memberId) => notice.pk === `INB#${memberId}`) &&
    kind.tells(item, item, all).includes(v.parse(noticeSchema, notice).code)
  )
}

/** How many of those that were due are changed by now. */
export const changedSince = (before: readonly Item[], items: readonly Item[], today: string): number => {
  const now = new Map(items.map((item) => [keyOf(item), item]))
  return before.filter((item) => fallsDue(item, today) && now.get(keyOf(item))?.version !== item.version)
    .length
}

/** What isn't there exactly once of all that was due, in words. */
export function troublesOfDue(before: readonly Item[], items: readonly Item[], today: string): string[] {
  const known = new Set(before.map(keyOf))
  const now = new Map(items.map((item) => [keyOf(item), item]))
  const fresh = items.filter((item) => !known.has(keyOf(item)))
  const [events, notices] = ['event', 'notice'].map((kind) => fresh.filter((item) => item.kind === kind))
  return before.flatMap((item) => {
    const kind = kinds[item.kind]
    if (!kind || !fallsDue(item, today)) return []
    const id = item.pk.slice(kind.prefix.length)
    const after = now.get(keyOf(item))
    if (!after) return [`${item.kind} gone`]
    const left = (events ?? []).filter((one) => {
      const { type, aggregateId, tripId } = v.parse(eventSchema, one).event
      return (tripId ?? aggregateId) === id && kind.events.includes(type)
    })
    const told = (notices ?? []).filter((one) => isAbout(one, item, kind, id, items))
    const codes = told
      .map((one) => v.parse(noticeSchema, one).code)
      .sort()
      .join()
    const expected = [...kind.tells(item, after, items)].sort().join()
    const times = Number(after.version) - Number(item.version)
    return [
      ...(times === 1 ? [] : [`${item.kind} changed ${times} times`]),
      ...(left.length === 1 ? [] : [`${item.kind}: ${left.length} events`]),
      ...(codes === expected ? [] : [`${item.kind}: told ${codes} and not ${expected}`]),
    ]
  })
}
