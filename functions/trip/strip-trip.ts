import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { TripId } from '@shared/ids'
import { hasContacts, isStripped, strip, withoutContacts } from '@shared/trip/of-member'
import { isOpen, type Trip } from '@shared/trip/trip'
import { withoutTaker } from '@shared/trip/without-taker'
import { type Part, part } from '../writes/part'
import { deleteRow, rowsOf } from '../writes/rows'
import { hostNewsParts } from './host-news.store'
import { tripItemSchema } from './lift-trip'
import { indexKeysOf, TripEntity } from './trip.entity'
import { getTrip } from './trip.store'

function changedParts(before: Trip, after: Trip): readonly Part[] {
  const { tripId, version, countyId } = after
  const put = TripEntity.build(PutTransaction)
    .item({ tripId, version, countyId, trip: after, schema: tripItemSchema, ...indexKeysOf(after) })
    .options({ condition: { attr: 'version', eq: version - 1 } })
  return [part(put), ...hostNewsParts(before, after)]
}

/** The parts that take out of a closed trip what an erasure doesn't leave; none when it is open, or nothing is left to take. */
export const stripParts = (trip: Trip): readonly Part[] =>
  isOpen(trip) || isStripped(trip) ? [] : changedParts(trip, strip(trip))

/** The parts that take number and address alone out of a closed trip; none when it is open, or has neither. */
export const contactsOffParts = (trip: Trip): readonly Part[] =>
  isOpen(trip) || !hasContacts(trip) ? [] : changedParts(trip, withoutContacts(trip))

/** The parts that take out of a trip who it was that took the member in by the letter to that organisation; none where it doesn't say. */
export function withoutTakerParts(trip: Trip, host: string): readonly Part[] {
  const after = withoutTaker(trip, host)
  return after === trip ? [] : changedParts(trip, after)
}

/**
 * Removes a closed trip whose time is over, with its events. The event that closed it goes last: by it a removal
 * that was interrupted is found again.
 */
export async function removeTrip(tripId: TripId): Promise<void> {
  const trip = await getTrip(tripId)
  if (trip && isOpen(trip)) return
  const rows = await rowsOf(`TRP#${tripId}`)
  const isEvent = ({ sk }: { sk: string }) => Number(sk.startsWith('EVT#'))
  const inOrder = rows.sort((a, b) => isEvent(a) - isEvent(b) || (a.sk < b.sk ? -1 : 1))
  for (const row of inOrder) await deleteRow(row)
}
