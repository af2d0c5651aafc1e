import * as v from 'valibot'
import type { Item } from '../testing/scan-table'

// What the schedule changes or removes, and tells nobody of.

const erasureSchema = v.looseObject({
  erasure: v.looseObject({ accountId: v.optional(v.string()), memberId: v.optional(v.string()) }),
})
const letterSchema = v.looseObject({
  letter: v.looseObject({ answer: v.optional(v.looseObject({ accountId: v.optional(v.string()) })) }),
})
const memberSchema = v.looseObject({
  member: v.looseObject({
    ...{ memberId: v.string(), orgId: v.string(), version: v.number() },
    ...{ phone: v.optional(v.unknown()), strippedOn: v.optional(v.string()) },
  }),
})
const retentionSchema = v.looseObject({ doneThrough: v.string() })

const memberOf = (item: Item) => v.parse(memberSchema, item).member
const byKey = (items: readonly Item[]) => new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]))

/** Of who was erased nothing is left beside what is kept; nothing is left to do, either. */
function ofErasures(before: readonly Item[], items: readonly Item[]): string[] {
  const erased = before
    .filter(({ kind }) => kind === 'erasure')
    .map((one) => v.parse(erasureSchema, one).erasure)
  return [
    ...items.filter(({ kind }) => kind === 'erasure').map(() => 'an erasure not finished'),
    ...erased.flatMap(({ accountId = '', memberId = '' }) =>
      items.flatMap((item) => {
        const isBeside = [
          `ACC#${accountId}`,
          `BNT#${accountId}`,
          `LTA#${accountId}`,
          `INB#${memberId}`,
          `CTL#${memberId}`,
        ]
        const isInLetter =
          item.kind === 'letter' && v.parse(letterSchema, item).letter.answer?.accountId === accountId
        return isBeside.includes(item.pk) || isInLetter ? [`${item.kind} left of who was erased`] : []
      }),
    ),
  ]
}

/** As long as the job of a merge is there. */
export const mergeNotEnded = 'a merge that is not ended'

/** Whoever lay under a merged branch lies under the other, changed once; the job is gone. */
function ofMerges(before: readonly Item[], items: readonly Item[]): string[] {
  const merged = before.filter(({ kind }) => kind === 'mergeJob').map(({ orgId }) => orgId)
  const now = byKey(items)
  return [
    ...items.filter(({ kind }) => kind === 'mergeJob').map(() => mergeNotEnded),
    ...before.flatMap((item) => {
      if (item.kind !== 'member' || !merged.includes(memberOf(item).orgId)) return []
      const after = now.get(`${item.pk} ${item.sk}`)
      const is = after && memberOf(after)
      const once = is && !merged.includes(is.orgId) && is.version === memberOf(item).version + 1
      return once ? [] : ['a member of the merged branch not changed once']
    }),
  ]
}

/** Whose contacts were to go has none, changed once. */
function ofDeparted(before: readonly Item[], items: readonly Item[]): string[] {
  const now = byKey(items)
  return before.flatMap((item) => {
    if (item.kind !== 'member' || item.duePk !== 'DUE#departed') return []
    const after = now.get(`${item.pk} ${item.sk}`)
    const is = after && memberOf(after)
    const once = is?.phone === undefined && is?.strippedOn && is.version === memberOf(item).version + 1
    return once ? [] : ['somebody who departed not stripped once']
  })
}

/** The counties of which something was to be removed. */
const keptShortly = (before: readonly Item[]) =>
  before.filter(({ kind }) => kind === 'retention').map(({ pk }) => pk.slice('RET#'.length))

/** What such a county no longer keeps. */
export const pastIn = (before: readonly Item[], items: readonly Item[]): Item[] => {
  const counties = keptShortly(before)
  const trips = before.filter(({ kind, countyId }) => kind === 'trip' && counties.includes(String(countyId)))
  const sweeps = before.filter(
    ({ kind, listingPk }) => kind === 'sweep' && counties.some((id) => listingPk === `SWP#${id}`),
  )
  const gone = [
    ...trips.map(({ pk }) => pk),
    ...sweeps.flatMap(({ pk }) => [pk, `SWT#${pk.slice('SWP#'.length)}#`]),
  ]
  return items.filter(({ pk }) => gone.some((one) => pk === one || (one.endsWith('#') && pk.startsWith(one))))
}

function ofPast(before: readonly Item[], items: readonly Item[]): string[] {
  const through = (all: readonly Item[]) =>
    all.filter(({ kind }) => kind === 'retention').map((one) => v.parse(retentionSchema, one).doneThrough)
  return [
    ...pastIn(before, items).map(({ kind }) => `a ${kind} that is no longer kept`),
    ...(Math.min(...through(items).map(Date.parse)) > Math.max(...through(before).map(Date.parse))
      ? []
      : ['no progress of what is removed']),
  ]
}

/** What was counted yesterday, and had lost somebody, is counted again. */
function ofCounts(before: readonly Item[], items: readonly Item[], today: string): string[] {
  const now = byKey(items)
  return before.flatMap((item) => {
    const isLost = item.kind === 'awayCount' && item.tally === ';;;;' && String(item.dueSk) < `${today}#~`
    const isOld = item.kind === 'inflowCount' && String(item.dueSk) < `${today}#~`
    if (!isLost && !isOld) return []
    const after = now.get(`${item.pk} ${item.sk}`)
    const isAnew = after && String(after.dueSk) > `${today}#~` && !(isLost && after.tally === ';;;;')
    return isAnew ? [] : [`${item.kind} not made anew`]
  })
}

/** What isn't done of all that, or done twice, in words. */
export const troublesOfUpkeep = (
  before: readonly Item[],
  items: readonly Item[],
  today: string,
): string[] => [
  ...ofErasures(before, items),
  ...ofMerges(before, items),
  ...ofDeparted(before, items),
  ...ofPast(before, items),
  ...ofCounts(before, items, today),
]
