import * as v from 'valibot'
import { callDatabase, DatabaseError } from './call'

const pageSchema = v.looseObject({
  Items: v.array(v.looseObject({ pk: v.unknown(), sk: v.unknown() })),
  LastEvaluatedKey: v.optional(v.unknown()),
})

interface SweptTable {
  readonly endpoint: string
  readonly name: string
  readonly ttlAttribute: string
}

/**
 * Deletes the items whose time to live is over, as DynamoDB does in the cloud within days (the embedded database
 * never does).
 *
 * @param nowMs Milliseconds since the epoch.
 * @returns How many were deleted.
 */
export async function sweepExpired(table: SweptTable, nowMs: number): Promise<number> {
  const { endpoint, name: TableName, ttlAttribute } = table
  const expired = {
    ExpressionAttributeNames: { '#ttl': ttlAttribute },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(nowMs / 1000)) } },
  }
  let deleted = 0
  let from: unknown
  do {
    const page = v.parse(
      pageSchema,
      await callDatabase(endpoint, 'DynamoDB_20120810.Scan', {
        TableName,
        FilterExpression: '#ttl <= :now',
        ProjectionExpression: 'pk, sk',
        ...expired,
        ExclusiveStartKey: from,
      }),
    )
    for (const { pk, sk } of page.Items) {
      try {
        // Under the condition, since the item may have been given a longer life meanwhile.
        const deletion = { TableName, Key: { pk, sk }, ConditionExpression: '#ttl <= :now', ...expired }
        await callDatabase(endpoint, 'DynamoDB_20120810.DeleteItem', deletion)
        deleted += 1
      } catch (error) {
        if (!(error instanceof DatabaseError && error.type === 'ConditionalCheckFailedException')) throw error
      }
    }
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return deleted
}
