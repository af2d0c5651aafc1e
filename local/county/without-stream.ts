import { DescribeTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/**
 * Does something while a table has no stream. Each write to the embedded database takes longer the more records
 * its stream holds, so thousands of writes at once are better not recorded. The stream comes back as a new one:
 * whoever has begun to read the old one is left behind.
 */
export async function withoutStream<T>(
  client: DynamoDBDocumentClient,
  TableName: string,
  work: () => Promise<T>,
): Promise<T> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  const stream = Table?.StreamSpecification
  if (!stream?.StreamEnabled) return work()
  const set = (StreamSpecification: typeof stream) =>
    client.send(new UpdateTableCommand({ TableName, StreamSpecification }))
  await set({ StreamEnabled: false })
  try {
    return await work()
  } finally {
    await set(stream)
  }
}
