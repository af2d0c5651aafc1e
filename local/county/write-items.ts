import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, type BatchWriteCommandInput, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { setTimeout as rest } from 'node:timers/promises'
import { localCredentials } from '../database'
import type { Item } from './ledger'

/** Where a table is to be found. */
export interface TableAddress {
  endpoint: string
  tableName: string
}

/** DynamoDB's own limit for one BatchWriteItem. */
const perBatch = 25
const atOnce = 4

/** A client of the database on this machine. */
export const clientOf = ({ endpoint }: TableAddress): DynamoDBDocumentClient => {
  const { region, ...credentials } = localCredentials
  return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region, credentials }), {
    marshallOptions: { removeUndefinedValues: true },
  })
}

/** Puts items into a table, in their order as far as batches go: a few batches are on their way at a time. */
export async function writeItems(
  client: DynamoDBDocumentClient,
  tableName: string,
  items: readonly Item[],
): Promise<void> {
  let next = 0
  const work = async () => {
    while (next < items.length) {
      const batch = items.slice(next, (next += perBatch))
      await writeBatch(client, { [tableName]: batch.map((Item) => ({ PutRequest: { Item } })) })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

async function writeBatch(
  client: DynamoDBDocumentClient,
  wanted: NonNullable<BatchWriteCommandInput['RequestItems']>,
): Promise<void> {
  let left: BatchWriteCommandInput['RequestItems'] = wanted
  for (let attempt = 0; left && Object.keys(left).length > 0; attempt++) {
    if (attempt > 0) await rest(Math.min(50 * 2 ** attempt, 2000))
    left = (await client.send(new BatchWriteCommand({ RequestItems: left }))).UnprocessedItems
  }
}
