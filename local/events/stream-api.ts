import * as v from 'valibot'
import { callDatabase, DatabaseError } from '../database'
import { recordSchema, type StreamRecord } from './record'

const tableSchema = v.looseObject({ Table: v.looseObject({ LatestStreamArn: v.string() }) })
const streamSchema = v.looseObject({
  StreamDescription: v.looseObject({
    Shards: v.array(v.looseObject({ ShardId: v.string(), ParentShardId: v.optional(v.string()) })),
    LastEvaluatedShardId: v.optional(v.string()),
  }),
})
const iteratorSchema = v.looseObject({ ShardIterator: v.string() })
const pageSchema = v.looseObject({
  Records: v.array(recordSchema),
  NextShardIterator: v.optional(v.string()),
})

const call = (endpoint: string, operation: string, input: unknown) =>
  callDatabase(endpoint, `DynamoDBStreams_20120810.${operation}`, input)

/** The ARN of a table's stream. */
export async function findStream(endpoint: string, tableName: string): Promise<string> {
  const described = await callDatabase(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName: tableName })
  return v.parse(tableSchema, described).Table.LatestStreamArn
}

/** The ids of a stream's shards, oldest first. */
export async function listShards(endpoint: string, streamArn: string): Promise<string[]> {
  const ids: string[] = []
  let from: string | undefined
  do {
    const described = await call(endpoint, 'DescribeStream', {
      StreamArn: streamArn,
      ExclusiveStartShardId: from,
    })
    const { Shards, LastEvaluatedShardId } = v.parse(streamSchema, described).StreamDescription
    ids.push(...Shards.map(({ ShardId }) => ShardId))
    from = LastEvaluatedShardId
  } while (from !== undefined)
  return ids
}

/** An iterator of a shard after a record, or from its oldest one when none is given or it is no longer kept. */
export async function openShard(
  endpoint: string,
  shard: { streamArn: string; shardId: string; after: string | undefined },
): Promise<string> {
  const { streamArn: StreamArn, shardId: ShardId, after } = shard
  const open = async (position: object) =>
    v.parse(iteratorSchema, await call(endpoint, 'GetShardIterator', { StreamArn, ShardId, ...position }))
      .ShardIterator
  const oldest = { ShardIteratorType: 'TRIM_HORIZON' }
  if (after === undefined) return open(oldest)
  try {
    return await open({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after })
  } catch (error) {
    if (error instanceof DatabaseError && error.type === 'TrimmedDataAccessException') return open(oldest)
    throw error
  }
}

/** The next records of a shard. Without a next iterator the shard is closed and read to its end. */
export async function readShard(
  endpoint: string,
  iterator: string,
): Promise<{ records: StreamRecord[]; next: string | undefined }> {
  const page = v.parse(
    pageSchema,
    await call(endpoint, 'GetRecords', { ShardIterator: iterator, Limit: 1000 }),
  )
  return { records: page.Records, next: page.NextShardIterator }
}
