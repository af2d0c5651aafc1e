import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { houseEventSchema } from '../events/event'
import { countAfter } from '../inflow/door'
import { log } from '../log'
import { tellOf } from '../notice/door'
import { handOutOf } from '../sweep/door'

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

/** Everything that follows from an event. Each deals with an event once, and fails alone. */
const consumers = { inbox: tellOf, sweep: handOutOf, inflow: countAfter }

/**
 * Takes the event rows that DynamoDB's stream brings: in any order between trips, and more than once.
 * @returns the records that failed; Lambda brings those again, and in the end sends them to the queue.
 */
export async function handler(raw: unknown) {
  const { Records } = v.parse(streamEventSchema, raw)
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { eventID, dynamodb } of Records) {
    try {
      const row = unmarshall(dynamodb.NewImage)
      const event = v.parse(houseEventSchema, row['event'])
      for (const consume of Object.values(consumers)) await consume(event)
    } catch (error) {
      log.error('event not consumed', { eventID, error: error instanceof Error ? error.name : typeof error })
      batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber })
    }
  }
  return { batchItemFailures }
}
