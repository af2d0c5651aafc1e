import { Entity } from 'dynamodb-toolbox/entity'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { dayOf, type Instant } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import type { HouseEvent } from './event'

/**
 * An event row. A trip's lie beside the trip, so that one query reads it with its history; those of anything
 * else have a partition of their own. The listing index has a county's events by day, for replay. The stream's
 * filter knows them by their kind, `event`.
 */
export const EventEntity = new Entity({
  name: 'event',
  table,
  timestamps: false,
  schema: item({
    aggregate: string().key(),
    sequence: string().key(),
    countyId: string(),
    eventId: string(),
    at: string(),
    event: any(),
    schema: number(),
  }).and((_keys) => ({
    listingPk: string()
      // The schema of `at` is Instant's; toolbox knows it as a string.
      .putLink<typeof _keys>(({ countyId, at }) => `EVT#${countyId}#${dayOf(at as Instant)}`)
      .hidden(),
    listingSk: string()
      .putLink<typeof _keys>(({ at, eventId }) => `${at}#${eventId}`)
      .hidden(),
  })),
  computeKey: ({ aggregate, sequence }) => ({ pk: aggregate, sk: sequence }),
})

/** A trip's events are numbered by its version, so two changes can't leave the same one behind. */
const placeOf = (event: HouseEvent) =>
  'tripId' in event
    ? { aggregate: `TRP#${event.tripId}`, sequence: `EVT#${String(event.version).padStart(6, '0')}` }
    : { aggregate: `EVT#${event.aggregateId}`, sequence: `${event.at}#${event.eventId}` }

/**
 * The part that writes an event.
 * @param otherwise what it means that one is there already.
 */
export const eventPart = (event: HouseEvent, otherwise: Part['otherwise'] = 'rerun'): Part => {
  const { countyId, eventId, at } = event
  return part(
    EventEntity.build(PutTransaction)
      .item({ ...placeOf(event), countyId, eventId, at, event, schema: 1 })
      .options({ condition: { attr: 'eventId', exists: false } }),
    otherwise,
  )
}
