import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { callDatabase } from '../../local/database'

/** An item of the table, as far as every item has it. */
export type Item = { pk: string; sk: string; kind: string } & Record<string, unknown>

const itemSchema = v.looseObject({ pk: v.string(), sk: v.string(), kind: v.string() })
const pageSchema = v.looseObject({
  Items: v.array(
    // The database's own word for it; unmarshall fails on anything else.
    v.custom<Record<string, AttributeValue>>((value) => typeof value === 'object' && value !== null),
  ),
  LastEvaluatedKey: v.optional(v.unknown()),
})

/** Every item of a table, in the order of their keys. */
export async function scanTable(endpoint: string, tableName: string): Promise<Item[]> {
  const items: Item[] = []
  let from: unknown
  do {
    const page = await callDatabase(endpoint, 'DynamoDB_20120810.Scan', {
      ...{ TableName: tableName, ConsistentRead: true },
      ...(from !== undefined && { ExclusiveStartKey: from }),
    })
    const { Items, LastEvaluatedKey } = v.parse(pageSchema, page)
    items.push(...Items.map((item) => v.parse(itemSchema, unmarshall(item))))
    from = LastEvaluatedKey
  } while (from !== undefined)
  return items.sort((a, b) => `${a.pk} ${a.sk}`.localeCompare(`${b.pk} ${b.sk}`))
}

/** What lies under one partition key, of one kind. */
export const ofPartition = (items: readonly Item[], pk: string, kind: string): Item[] =>
  items.filter((item) => item.pk === pk && item.kind === kind)
