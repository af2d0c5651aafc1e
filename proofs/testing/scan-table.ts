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

/** The same with its attributes in one order: the database gives them in any. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, inOrder(of)]),
  )
}

/** Which items differ between two scans of a table: by their keys, each with how it differs. */
export function differencesBetween(before: readonly Item[], after: readonly Item[]): string[] {
  const keyOf = ({ pk, sk }: Item) => `${pk} ${sk}`
  const textOf = (item: Item) => JSON.stringify(inOrder(item))
  const [then, now] = [before, after].map(
    (items) => new Map(items.map((item) => [keyOf(item), textOf(item)])),
  )
  if (!then || !now) return []
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    if (then.get(key) === now.get(key)) return []
    return [`${key} ${then.has(key) ? (now.has(key) ? 'changed' : 'gone') : 'new'}`]
  })
}
