import * as v from 'valibot'
import type { Item } from '../testing/scan-table'

// With which codes people are told that a day has passed, one for each who is told: docs/rules.md#time-limits, said once
// more and by other means than the code that tells them.

const tripSchema = v.looseObject({
  trip: v.looseObject({
    ...{ state: v.string(), overdueTimes: v.number() },
    host: v.optional(v.looseObject({ kind: v.string() })),
    ...{ letter: v.optional(v.string()), saidArrivedAt: v.optional(v.string()) },
    reviewAskedOn: v.optional(v.string()),
  }),
})

/** What a letter to an office outside waits for when its day comes. */
const silenceOfLetter: Readonly<Record<string, string>> = {
  answered: 'letter_to_call_back',
  called_back: 'letter_not_taken',
}

/**
 * The branch hears which host is silent, and so does the one above it; but not where that one stands above the host, too,
 * and hears it as such. The one above the host isn't told of whose trip it is.
 */
const hostSilence = (host?: { kind: string }): string[] =>
  host?.kind === 'branch' ? ['trip_host_silent'] : ['trip_host_silent', 'trip_host_silent']

/** Of a trip, as it is since: the silence that has just been counted is one of its `overdueTimes`. */
export function silenceOfTrip(item: Item): readonly string[] {
  const { state, host, letter, saidArrivedAt, reviewAskedOn, overdueTimes } = v.parse(tripSchema, item).trip
  if (reviewAskedOn) return ['trip_review_due', 'trip_how_are_you']
  const above = overdueTimes >= 2 ? ['trip_overdue_below'] : []
  const aboveMember = overdueTimes >= 3 ? ['trip_overdue_below'] : []
  const ofHost = ['trip_overdue', ...(overdueTimes >= 2 ? hostSilence(host) : [])]
  const asked = overdueTimes === 2 ? [] : ['trip_how_are_you']
  switch (state) {
    case 'returned_for_completion':
      return ['trip_needs_completion', 'trip_not_completed', ...aboveMember]
    case 'hosted':
      return [...asked, 'trip_contact_due', ...(overdueTimes >= 2 ? hostSilence(host) : [])]
    case 'origin_managed':
      return [...asked, 'trip_contact_due', ...above]
    case 'checked_in':
      return ofHost
    case 'routed':
      if (host?.kind === 'outside') return [silenceOfLetter[letter ?? ''] ?? 'trip_not_answered', ...above]
      return host?.kind === 'branch' || saidArrivedAt
        ? ofHost
        : ['trip_please_check_in', 'trip_not_arrived', ...aboveMember]
    default:
      return ['trip_overdue', ...above]
  }
}

const inflowSchema = v.looseObject({
  inflow: v.looseObject({ state: v.string(), overdueTimes: v.optional(v.number(), 0) }),
})

/** Of a registration on paper, as it is since: who wrote it down also completes it, for its person has no phone here. */
export function silenceOfInflow(item: Item): readonly string[] {
  const { state, overdueTimes } = v.parse(inflowSchema, item).inflow
  const goesOn = overdueTimes >= 2
  switch (state) {
    case 'placed':
      return ['inflow_contact_due', ...(goesOn ? ['inflow_overdue_below'] : [])]
    default:
      return ['inflow_overdue', ...(goesOn ? ['inflow_overdue_below', 'inflow_overdue_below'] : [])]
  }
}

const wishSchema = v.looseObject({ wish: v.looseObject({ state: v.string() }) })
/** The organisation, and who works for its community and for the compound. */
const toKeepers = (code: string) => [code, code, code]

/** Of a wish asked on a phone, by how it was until then. */
export function silenceOfWish(item: Item): readonly string[] {
  switch (v.parse(wishSchema, item).wish.state) {
    case 'published':
      return ['wish_not_yet', ...toKeepers('wish_expired')]
    case 'claimed':
      return ['wish_waits_again', 'wish_claim_over', ...toKeepers('wish_offered_again')]
    case 'fulfilled':
      return toKeepers('wish_call_asker')
    default:
      return toKeepers('wish_overdue')
  }
}
