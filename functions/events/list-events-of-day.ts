import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { CountyId } from '@shared/ids'
import type { Day } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type HouseEvent, houseEventSchema } from './event'
import { EventEntity } from './event.entity'

/**
 * What happened in a county on a day, oldest first.
 * @param limit of one page; `cursor` where the page before ended.
 * @returns also, how many rows can't be read as an event of today.
 */
export async function listEventsOfDay(
  countyId: CountyId,
  day: Day,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ events: HouseEvent[]; unread: number; cursor?: string }> {
  const range = { index: 'listing' as const, partition: `EVT#${countyId}#${day}` }
  const { Items = [], LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(EventEntity)
    .query(range)
    .options({ limit, ...startAt(cursor, range) })
    .send()
  const read = Items.map(({ event }) => v.safeParse(houseEventSchema, event))
  return {
    events: read.flatMap((one) => (one.success ? [one.output] : [])),
    unread: read.filter(({ success }) => !success).length,
    ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }),
  }
}
