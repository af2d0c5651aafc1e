import { Entity } from 'dynamodb-toolbox/entity'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { dayOf, type Instant } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import type { TripEvent } from './event'

/**
 * An event row lies beside its aggregate, so that one query reads a trip with its history; the listing index
 * has a county's events by day, for replay. The stream's filter knows it by its kind, `event`.
 */
export const EventEntity = new Entity({
  name: 'event',
  table,
  timestamps: false,
  schema: item({
    tripId: string().key(),
    version: number().key(),
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
  computeKey: ({ tripId, version }) => ({ pk: `TRP#${tripId}`, sk: eventSk(version) }),
})

const eventSk = (version: number) => `EVT#${String(version).padStart(6, '0')}`

/**
 * The part that writes an event; two changes can't leave the same version behind.
 * @param otherwise what it means that one is there already.
 */
export const eventPart = (event: TripEvent, otherwise: Part['otherwise'] = 'rerun'): Part => {
  const { tripId, version, countyId, eventId, at } = event
  return part(
    EventEntity.build(PutTransaction)
      .item({ tripId, version, countyId, eventId, at, event, schema: 1 })
      .options({ condition: { attr: 'eventId', exists: false } }),
    otherwise,
  )
}
