import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { type HouseEvent, houseEventSchema } from '../events/event'
import { log } from '../log'
import { consume } from './consume'
import { replay, replaySchema } from './replay'

const streamEventSchema = v.object({
  Records: v.array(
    v.object({
      eventID: v.string(),
      dynamodb: v.object({
        SequenceNumber: v.string(),
        NewImage: v.record(
          v.string(),
          v.custom<never>((value) => typeof value === 'object'),
        ),
      }),
    }),
  ),
})
type StreamRecord = v.InferOutput<typeof streamEventSchema>['Records'][number]

function eventIn({ eventID, dynamodb }: StreamRecord): HouseEvent | undefined {
  const read = v.safeParse(houseEventSchema, unmarshall(dynamodb.NewImage)['event'])
  if (!read.success) log.error('not an event', { eventID })
  return read.success ? read.output : undefined
}

/**
 * Takes the event rows that DynamoDB's stream brings: in any order between trips, and more than once. Invoked by hand
 * with a day it gives again what lies in the table since.
 * @returns the records that failed; Lambda brings those again, and in the end sends them to the queue.
 */
export async function handler(raw: unknown) {
  const asked = v.safeParse(replaySchema, raw)
  if (asked.success) return replay(asked.output.replay)
  const { Records } = v.parse(streamEventSchema, raw)
  const read = Records.map((record) => ({ record, event: eventIn(record) }))
  const failed = await consume(read.flatMap(({ event }) => event ?? []))
  return {
    batchItemFailures: read
      .filter(({ event }) => !event || failed.has(event))
      .map(({ record }) => ({ itemIdentifier: record.dynamodb.SequenceNumber })),
  }
}
