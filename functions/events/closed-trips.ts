import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { CountyId, TripId } from '@shared/ids'
import type { Day } from '@shared/time'
import { table } from '../table'
import { houseEventSchema } from './event'
import { EventEntity } from './event.entity'

const isClosed = (state: string) => ['archived', 'withdrawn', 'transferred', 'closed'].includes(state)

/** The trips of a county that were closed on a day, as far as they are still kept. */
export async function closedTripsOf(countyId: CountyId, day: Day): Promise<TripId[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(EventEntity)
    .query({ index: 'listing', partition: `EVT#${countyId}#${day}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).flatMap((item) => {
    const event = v.parse(houseEventSchema, item.event)
    return 'tripId' in event && isClosed(event.to) ? [event.tripId] : []
  })
}
