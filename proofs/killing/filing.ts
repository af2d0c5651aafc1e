import * as v from 'valibot'
import type { Receipt } from '@shared/receipt'
import { receiptSchema } from '@shared/receipt'
import { fileTrip } from '@shared/trip/contract'
import { call, newKey } from '../../functions/testing/caller'
import { newId } from '../../functions/testing/people'
import { aFiling } from '../../functions/testing/trips'
import { type Item, ofPartition } from '../testing/scan-table'

/** One filing, as a phone has it in its outbox: however often it is sent, it is the same. */
export function makeFiling(token: string) {
  const tripId = newId('trip')
  const sent = { key: newKey(), body: { tripId, ...aFiling() } }
  return {
    tripId,
    key: sent.key,
    /** @returns the receipt; undefined when the connection broke or the server failed. */
    send: async (apiUrl: string): Promise<Receipt | undefined> => {
      try {
        return (await call(apiUrl, token, fileTrip, sent)).output
      } catch {
        return undefined
      }
    },
  }
}
export type Filing = ReturnType<typeof makeFiling>

const guardSchema = v.looseObject({ tripId: v.string() })

/** What is wrong with what a filing left behind, in words; nothing when it is there exactly once. */
export function troubleWith(
  { tripId, key }: Filing,
  receipts: readonly (Receipt | undefined)[],
  items: readonly Item[],
): string[] {
  const records = items.filter((item) => item.kind === 'idempotency' && item.key === key)
  const counts = {
    trips: ofPartition(items, `TRP#${tripId}`, 'trip').length,
    events: ofPartition(items, `TRP#${tripId}`, 'event').length,
    'audit rows': ofPartition(items, `AUD#${tripId}`, 'audit').length,
    'inbox rows': items.filter((item) => item.kind === 'notice' && item.tripId === tripId).length,
    guards: items.filter((item) => item.kind === 'openTrip' && v.parse(guardSchema, item).tripId === tripId)
      .length,
    'records of the key': records.length,
  }
  const kept = records[0] && v.parse(receiptSchema, records[0].receipt)
  const differs = receipts.some((receipt) => JSON.stringify(receipt) !== JSON.stringify(kept))
  return [
    ...Object.entries(counts).flatMap(([what, n]) => (n === 1 ? [] : [`${n} ${what}`])),
    ...(differs ? ['another receipt'] : []),
  ]
}

/** How much of a filing is there before it is sent again. */
export const isThere = (items: readonly Item[], { tripId }: Filing): boolean =>
  ofPartition(items, `TRP#${tripId}`, 'trip').length > 0
