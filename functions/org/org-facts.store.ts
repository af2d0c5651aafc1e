import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { OrgId } from '@shared/ids'
import { cursorOf, startAt } from '../cursor'
import { EventEntity } from '../events/event.entity'
import { type Fact, factSchema } from '../events/fact'
import { table } from '../table'

/** What happened to an organisation, the newest first, at most thirty. */
export async function listFacts(orgId: OrgId, cursor?: string): Promise<{ facts: Fact[]; cursor?: string }> {
  const partition = `EVT#${orgId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(EventEntity)
    .query({ partition })
    .options({ limit: 30, reverse: true, ...startAt(cursor, { partition }) })
    .send()
  const facts = (Items ?? []).map((item) => v.parse(factSchema, item.event))
  return { facts, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}
