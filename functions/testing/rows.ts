import type { System } from './system'

/** All items of one partition, as they lie in the table. */
export async function rowsOf(system: System, pk: string): Promise<Record<string, unknown>[]> {
  const [{ QueryCommand }, { documentClient }] = await Promise.all([
    import('@aws-sdk/lib-dynamodb'),
    import('../table'),
  ])
  const { Items = [] } = await documentClient.send(
    new QueryCommand({
      ...{ TableName: system.cloud.tableName, KeyConditionExpression: 'pk = :pk' },
      ExpressionAttributeValues: { ':pk': pk },
    }),
  )
  return Items
}
