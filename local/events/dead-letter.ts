import { sequenceNumberOf, type StreamRecord } from './record'

/** What Lambda sends to the on-failure queue: which records were given up, never their contents. */
export interface DeadLetter {
  readonly requestContext: {
    readonly functionName: string
    readonly condition: 'RetryAttemptsExhausted'
    readonly approximateInvokeCount: number
  }
  readonly timestamp: string
  readonly DDBStreamBatchInfo: {
    readonly shardId: string
    readonly startSequenceNumber: string
    readonly endSequenceNumber: string
    readonly batchSize: number
    readonly streamArn: string
  }
}

interface GivenUp {
  readonly streamArn: string
  readonly shardId: string
  readonly functionName: string
  readonly records: readonly StreamRecord[]
  readonly invokeCount: number
}

/** The dead letter of a batch that was given up. */
export function deadLetterOf({
  streamArn,
  shardId,
  functionName,
  records,
  invokeCount,
}: GivenUp): DeadLetter {
  const [first, last] = [records[0], records.at(-1)]
  return {
    requestContext: {
      functionName,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: invokeCount,
    },
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first ? sequenceNumberOf(first) : '',
      endSequenceNumber: last ? sequenceNumberOf(last) : '',
      batchSize: records.length,
      streamArn,
    },
  }
}
