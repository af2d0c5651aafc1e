import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { localCredentials } from '../database'
import type { Item } from './ledger'

/** Where a table is to be found. */
export interface TableAddress {
  endpoint: string
  tableName: string
}

/** DynamoDB's own limit for one transaction. */
const perTransaction = 100
/** One is made ready while the other is written; a database on one machine writes one at a time. */
const atOnce = 2

/** A client of the database on this machine. */
export const clientOf = ({ endpoint }: TableAddress): DynamoDBDocumentClient => {
  const { region, ...credentials } = localCredentials
  return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region, credentials }), {
    marshallOptions: { removeUndefinedValues: true },
  })
}

/**
 * Puts items into a table. A transaction holds a hundred unrelated ones only because it is written to the disk
 * as one: a file takes twice as many a second so as by batches, where each item is written by itself.
 *
 * @param signal ends it between two transactions. @throws its reason then.
 */
export async function writeItems(
  client: DynamoDBDocumentClient,
  TableName: string,
  items: readonly Item[],
  signal?: AbortSignal,
): Promise<void> {
  let next = 0
  const work = async () => {
    while (next < items.length) {
      signal?.throwIfAborted()
      const some = items.slice(next, (next += perTransaction))
      const TransactItems = some.map((Item) => ({ Put: { TableName, Item } }))
      await client.send(new TransactWriteCommand({ TransactItems }))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
