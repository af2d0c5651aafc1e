import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { newsIn } from '@shared/trip/host-news'
import { originOf, waitsFor } from '@shared/trip/rules'
import type { Trip } from '@shared/trip/trip'
import { table } from '../table'

/**
 * That an organisation outside is still to be told something of a trip: by it the trip waits for the branch at home,
 * whatever else it waits for, and its letter stands before the branch's others. As long as there is anything to tell.
 */
export const HostNewsEntity = new Entity({
  name: 'hostNews',
  table,
  timestamps: false,
  schema: item({
    tripId: string().key(),
    schema: number(),
    waitingPk: string().optional().hidden(),
    waitingSk: string().optional().hidden(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
  }),
  computeKey: ({ tripId }) => ({ pk: `TRP#${tripId}`, sk: 'TELL' }),
})

/** Where a trip stands among what waits by what its hosts are to be told; undefined when they know. */
export function newsKeyOf(trip: Trip): string | undefined {
  const [first] = newsIn(trip)
  return first && `${first.since}#${trip.tripId}`
}

/** The item of a trip of which somebody is to be told something; undefined when nobody is. */
export function hostNewsOf(trip: Trip) {
  const key = newsKeyOf(trip)
  if (key === undefined) return undefined
  const orgId = originOf(trip)
  return {
    ...{ tripId: trip.tripId, schema: 1, listingPk: `LTR#${orgId}`, listingSk: `~~${key}` },
    // Where the trip waits for the branch itself it stands in that list already.
    ...(waitsFor(trip).for !== 'origin' && { waitingPk: `ORG#${orgId}`, waitingSk: key }),
  }
}
