import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { TripId } from '@shared/ids'
import { isStripped, strip } from '@shared/trip/of-member'
import { isOpen, type Trip } from '@shared/trip/trip'
import { type Part, part } from '../writes/part'
import { deleteRow, rowsOf } from '../writes/rows'
import { tripItemSchema } from './lift-trip'
import { indexKeysOf, TripEntity } from './trip.entity'
import { getTrip } from './trip.store'

/** The parts that take the contacts out of a closed trip; none when it is open, or nothing is left to take. */
export function stripParts(trip: Trip): readonly Part[] {
  if (isOpen(trip) || isStripped(trip)) return []
  const after = strip(trip)
  const { tripId, version, countyId } = after
  const put = TripEntity.build(PutTransaction)
    .item({ tripId, version, countyId, trip: after, schema: tripItemSchema, ...indexKeysOf(after) })
    .options({ condition: { attr: 'version', eq: trip.version } })
  return [part(put)]
}

/**
 * Removes a closed trip whose time is over, with its events. The event that closed it goes last: by it a removal
 * that was interrupted is found again.
 */
export async function removeTrip(tripId: TripId): Promise<void> {
  const trip = await getTrip(tripId)
  if (trip && isOpen(trip)) return
  const rows = await rowsOf(`TRP#${tripId}`)
  const inOrder = rows.sort(
    (a, b) => Number(a.sk !== 'TRP') - Number(b.sk !== 'TRP') || (a.sk < b.sk ? -1 : 1),
  )
  for (const row of inOrder) await deleteRow(row)
}
