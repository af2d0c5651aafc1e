import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { type HouseEvent, houseEventSchema } from '../events/event'
import { inflowCountsAfter } from '../inflow/door'
import { numbersOffAfter } from '../letter/door'
import { log } from '../log'
import { tellOf } from '../notice/door'
import { writeDownOf } from '../points/door'
import { handOutOf } from '../sweep/door'
import { awayCountsAfter } from '../trip/door'
import { wishesEndAfter } from '../wish/door'

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
const consumers = {
  inbox: tellOf,
  sweep: handOutOf,
  letter: numbersOffAfter,
  points: writeDownOf,
  wishes: wishesEndAfter,
}

/** What is counted anew after events, once for all of a batch, so that an import doesn't count once a row. */
const recounts = [inflowCountsAfter, awayCountsAfter]

/**
 * Takes the event rows that DynamoDB's stream brings: in any order between trips, and more than once.
 * @returns the records that failed; Lambda brings those again, and in the end sends them to the queue.
 */
export async function handler(raw: unknown) {
  const { Records } = v.parse(streamEventSchema, raw)
  const failed = new Set<string>()
  const consumed = new Map<HouseEvent, (typeof Records)[number]>()
  const fail = ({ eventID, dynamodb }: (typeof Records)[number], error: unknown) => {
    log.error('event not consumed', { eventID, error: error instanceof Error ? error.name : typeof error })
    failed.add(dynamodb.SequenceNumber)
  }
  for (const record of Records) {
    try {
      const event = v.parse(houseEventSchema, unmarshall(record.dynamodb.NewImage)['event'])
      for (const consume of Object.values(consumers)) await consume(event)
      consumed.set(event, record)
    } catch (error) {
      fail(record, error)
    }
  }
  for (const recount of recounts.flatMap((after) => after([...consumed.keys()]))) {
    try {
      await recount.count()
    } catch (error) {
      for (const event of recount.events) {
        const record = consumed.get(event)
        if (record) fail(record, error)
      }
    }
  }
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) }
}
