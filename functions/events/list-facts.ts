import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { table } from '../table'
import { EventEntity } from './event.entity'
import { type Fact, factSchema } from './fact'

/** What has happened to a thing that isn't a trip, newest first; the last hundred. */
export async function listFacts(aggregateId: string): Promise<Fact[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(EventEntity)
    .query({ partition: `EVT#${aggregateId}` })
    .options({ limit: 100, reverse: true })
    .send()
  return (Items ?? []).map(({ event }) => v.parse(factSchema, event))
}
